import type { APIRoute } from 'astro';
import { getOwnPictures } from '../../readers/own-pictures.ts';

export const getStaticPaths = async () =>
  [...(await getOwnPictures())].map(([picture, bytes]) => ({ params: { picture }, props: { bytes } }));

/** A picture of an organisation's own: its mark, its icons, and what is shown beside a link. */
export const GET: APIRoute<{ bytes: Uint8Array }> = ({ props }) => new Response(props.bytes as BodyInit);
