import type { APIRoute } from 'astro';
import { getAgreements } from '../../readers/agreements.ts';
import { blankFiles, type BlankFile } from '../../readers/blank-files.ts';

export const getStaticPaths = async () =>
  (
    await Promise.all(
      (await getAgreements()).map(async ({ id, template, blank }) =>
        (await blankFiles(template, blank)).map(({ extension, content }) => ({
          params: { id, format: extension },
          props: { content },
        })),
      ),
    )
  ).flat();

/** The blank form as a file. The date in it is fixed, so that the same content builds the same bytes. */
export const GET: APIRoute<Pick<BlankFile, 'content'>> = ({ props: { content } }) =>
  new Response(content as BodyInit);
