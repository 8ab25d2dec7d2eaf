import type { APIRoute } from 'astro';
import type { Doc } from '../../domain/doc.ts';
import { formats } from '../../formats/index.ts';
import { getAgreements } from '../../layouts/agreements.ts';
import { blankFile } from '../../layouts/files.ts';

export const getStaticPaths = async () =>
  (await getAgreements()).flatMap(({ id, blank }) =>
    formats
      .filter((format) => format.blank)
      .map(({ extension }) => ({ params: { id, format: extension }, props: { id, blank, extension } })),
  );

/** The blank form as a file. The date in it is fixed, so that the same content builds the same bytes. */
export const GET: APIRoute<{ id: string; blank: Doc; extension: string }> = async ({
  props: { id, blank, extension },
}) => {
  const format = formats.find((one) => one.extension === extension);
  if (!format) throw new Error(`There is no format “${extension}”.`);
  return new Response((await blankFile(id, blank, format)) as BodyInit);
};
