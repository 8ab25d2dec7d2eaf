import { localDay } from '../domain/day.ts';
import type { Language } from '../domain/doc.ts';
import { runSheet, type Fitting } from '../domain/session/run-sheet.ts';
import { formatOf } from '../formats/index.ts';
import type { Session } from '../schemas/session.ts';
import type { Words } from '../schemas/words.ts';
import { browserDevice } from './device.ts';

/** A run sheet for numbers of somebody’s own. */
export interface OwnSheet {
  id: string;
  plan: Fitting;
  session: Session;
  words: Words['session'];
  language: Language;
  foot: string;
  /** A time of day such as 14:05. */
  start: string | undefined;
}

/** The run sheet as a document. */
export const docOf = ({ plan, session, words, language, foot, start }: OwnSheet) =>
  runSheet(plan, { session, words }, language, foot, start);

/** Saves a run sheet as a Word file, under the name of its session and today’s day. */
export async function saveWord(sheet: OwnSheet): Promise<void> {
  const now = browserDevice.now();
  const format = formatOf('word');
  const file = await format.write(docOf(sheet), { now, readFont: browserDevice.readFont });
  browserDevice.saveFile(`${sheet.id}-${localDay(now)}.${format.extension}`, format.mediaType, file);
}
