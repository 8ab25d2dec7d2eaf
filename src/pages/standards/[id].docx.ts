import type { APIRoute } from 'astro';
import type { Doc } from '../../domain/doc.ts';
import { wordFile } from '../../readers/files.ts';
import { getStandards } from '../../readers/standards.ts';

export const getStaticPaths = async () =>
  (await getStandards()).map(({ set, doc }) => ({ params: { id: set.id }, props: { doc } }));

/** The self-audit as a Word file. */
export const GET: APIRoute<{ doc: Doc }> = ({ props }) => wordFile(props.doc);
