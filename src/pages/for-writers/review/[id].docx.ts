import type { APIRoute } from 'astro';
import type { Doc } from '../../../domain/doc.ts';
import { docx } from '../../../formats/docx.ts';
import { atBuild } from '../../../readers/files.ts';
import { getReviews } from '../../../readers/reviews.ts';

export const getStaticPaths = async () =>
  (await getReviews()).map(({ pack, doc }) => ({ params: { id: pack.id }, props: { doc } }));

/** A review pack as a Word file. The date in it is fixed, so that the same content builds the same bytes. */
export const GET: APIRoute<{ doc: Doc }> = async ({ props }) =>
  new Response((await docx(props.doc, atBuild.now)) as BodyInit);
