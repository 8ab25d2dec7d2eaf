import type { WritableAtom } from 'nanostores';
import type { PaperWords } from '../domain/agreement/paper.ts';
import { reopen, type Reading } from '../domain/agreement/reopened.ts';
import type { Template } from '../domain/agreement/template.ts';
import type { Opened } from '../domain/opened.ts';
import { readPaper } from '../formats/reading/index.ts';
import type { Filling } from './filling.ts';
import type { LaterStore } from './later.ts';
import type { Questions } from './papers.ts';

/** Opens a file of ours, whichever it is, and leaves what it says otherwise to be asked. */
export async function openPaper(
  bytes: Uint8Array,
  template: Template,
  words: PaperWords,
  filled: Filling,
  later: () => Promise<LaterStore>,
  $questions: WritableAtom<Questions | undefined>,
): Promise<Opened> {
  const paper = readPaper(bytes);
  if (!paper.ok) return paper;
  const { answers = '', passages } = paper;
  const read = filled.read(answers);
  const edition = read.ok ? read.edition : undefined;
  const finish = edition?.before && (await later()).finish;
  const opened = filled.openFile(answers);
  if (!opened.ok) return opened;
  $questions.set(undefined);
  if (!passages || opened.of !== template.id) return opened;
  const { asked, gone, added } = reopen(template, opened.responses, passages, words, (paper, settled) =>
    finish ? finish(paper, settled, edition) : paper,
  );
  for (const { kept } of asked) for (const id in kept.responses) filled.set(id, '');
  if (asked.length + gone.length + added.length > 0) $questions.set({ asked, gone, added });
  return opened;
}

/** Takes one of the things that a field may say, and asks no more. */
export function take(
  { set, $questions }: Pick<Filling, 'set'> & { $questions: WritableAtom<Questions | undefined> },
  field: string,
  { responses }: Reading,
) {
  for (const id in responses) set(id, responses[id] ?? '');
  const questions = $questions.get();
  if (questions)
    $questions.set({ ...questions, asked: questions.asked.filter((one) => one.field !== field) });
}
