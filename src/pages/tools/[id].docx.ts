import type { APIRoute } from 'astro';
import type { Doc } from '../../domain/doc.ts';
import { wordFile } from '../../readers/files.ts';
import { getSheets } from '../../readers/tools.ts';

export const getStaticPaths = async () =>
  (await getSheets()).map(({ id, doc }) => ({ params: { id }, props: { doc } }));

/** The sheet as a Word file. */
export const GET: APIRoute<{ doc: Doc }> = ({ props }) => wordFile(props.doc);
