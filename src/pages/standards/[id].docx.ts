import type { APIRoute } from 'astro';
import type { Doc } from '../../domain/doc.ts';
import { docx } from '../../formats/docx.ts';
import { atBuild } from '../../readers/files.ts';
import { getStandards } from '../../readers/standards.ts';

export const getStaticPaths = async () =>
  (await getStandards()).map(({ set, doc }) => ({ params: { id: set.id }, props: { doc } }));

/** The self-audit as a Word file. The date in it is fixed, so that the same content builds the same bytes. */
export const GET: APIRoute<{ doc: Doc }> = async ({ props }) =>
  new Response((await docx(props.doc, atBuild.now)) as BodyInit);
