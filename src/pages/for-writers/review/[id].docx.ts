import type { APIRoute } from 'astro';
import type { Doc } from '../../../domain/doc.ts';
import { wordFile } from '../../../readers/files.ts';
import { getReviews } from '../../../readers/reviews.ts';

export const getStaticPaths = async () =>
  (await getReviews()).map(({ pack, doc }) => ({ params: { id: pack.id }, props: { doc } }));

/** A review pack as a Word file. */
export const GET: APIRoute<{ doc: Doc }> = ({ props }) => wordFile(props.doc);
