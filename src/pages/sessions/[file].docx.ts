import type { APIRoute } from 'astro';
import type { Doc } from '../../domain/doc.ts';
import { docx } from '../../formats/docx.ts';
import { atBuild } from '../../readers/files.ts';
import { getSessions } from '../../readers/sessions.ts';

export const getStaticPaths = async () =>
  (await getSessions()).flatMap(({ sheets }) =>
    sheets.map(({ file, doc }) => ({ params: { file }, props: { doc } })),
  );

/** A run sheet as a Word file. The date in it is fixed, so that the same content builds the same bytes. */
export const GET: APIRoute<{ doc: Doc }> = async ({ props }) =>
  new Response((await docx(props.doc, atBuild.now)) as BodyInit);
