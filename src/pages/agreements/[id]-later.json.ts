import type { APIRoute } from 'astro';
import { getAgreements } from '../../readers/agreements.ts';
import { getSheetFor } from '../../readers/tools.ts';
import type { LaterFile } from '../../stores/later.ts';

export const getStaticPaths = async () =>
  (await getAgreements()).map(({ id, words }) => ({ params: { id }, props: { words: words.renewing } }));

const sheetFor = async (use: 'review' | 'closing') => {
  const { doc, tool } = await getSheetFor(use);
  return { doc, agreed: tool.agreed };
};

/** What an agreement's page asks for once somebody reviews it: the words, and the sheets that come filled from it. */
export const GET: APIRoute<Pick<LaterFile, 'words'>> = async ({ props: { words } }) =>
  Response.json({
    words,
    sheets: { review: await sheetFor('review'), closing: await sheetFor('closing') },
  } satisfies LaterFile);
