import type { APIRoute } from 'astro';
import { getAgreements } from '../../layouts/agreements.ts';
import { blankFiles } from '../../layouts/files.ts';

export const getStaticPaths = async () => {
  const all = (await getAgreements()).map(async ({ id, blank }) =>
    (await blankFiles(id, blank)).map(({ format, content }) => ({
      params: { id, format: format.extension },
      props: { content },
    })),
  );
  return (await Promise.all(all)).flat();
};

/** The blank form as a file. The date in it is fixed, so that the same content builds the same bytes. */
export const GET: APIRoute<{ content: string | Uint8Array }> = ({ props: { content } }) =>
  new Response(content as BodyInit);
