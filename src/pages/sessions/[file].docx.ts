import type { APIRoute } from 'astro';
import type { Doc } from '../../domain/doc.ts';
import { wordFile } from '../../readers/files.ts';
import { getSessions } from '../../readers/sessions.ts';

export const getStaticPaths = async () =>
  (await getSessions()).flatMap(({ sheets }) =>
    sheets.map(({ file, doc }) => ({ params: { file }, props: { doc } })),
  );

/** A run sheet as a Word file. */
export const GET: APIRoute<{ doc: Doc }> = ({ props }) => wordFile(props.doc);
