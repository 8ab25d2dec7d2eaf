import type { APIRoute } from 'astro';
import { pdfFile } from '../../readers/files.ts';
import { getSheets } from '../../readers/tools.ts';

/** The sheets as PDFs; not those in a language that the PDF has no letters for. */
export const getStaticPaths = async () =>
  (
    await Promise.all(
      (await getSheets()).map(async ({ id, doc }) => {
        const content = await pdfFile(doc);
        return content ? [{ params: { id }, props: { content } }] : [];
      }),
    )
  ).flat();

export const GET: APIRoute<{ content: Uint8Array }> = ({ props: { content } }) =>
  new Response(content as BodyInit);
