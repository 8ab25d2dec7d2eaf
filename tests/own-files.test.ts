// The form at /make-it-yours/ and `npm run check` refuse the same in an organisation's files, in the same sentences, and
// what the form opens it gives back.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { emptyDraft, opened, textsOf, type Draft } from '../src/own/draft.ts';
import type { Files } from '../src/own/known.ts';
import { ownFileRefusals } from '../src/own/refusals.ts';
import { toldOf } from '../src/own/told.ts';
import { valueAt } from '../src/own/value.ts';
import { fieldsOf } from '../src/schemas/explain.ts';
import { organisation } from '../src/schemas/organisation.ts';
import { copyOfContent, example, inTheTradesWords, lines, slippedFiles } from './own-copy.ts';
import { times } from './soaking.ts';

const { known, check, remove } = copyOfContent();
afterAll(remove);

/** How many files have slips in them: a soak of 5,000 takes a quarter of an hour. */
const slips = times(40);

const isOwn = ({ file }: { file: string }) => file === 'organisation.yaml' || file.startsWith('local/');
const examples = ['charity', 'hospital', 'school'];

/** The files, opened one after another. */
function open(files: Files): Draft {
  return Object.entries(files).reduce((draft, [file, text]) => {
    const result = opened(draft, file.replace(/^.*\//, ''), text);
    if ('refusals' in result) throw new Error(lines(result.refusals).join('\n'));
    return result.draft;
  }, emptyDraft);
}

const meaning = (files: Files) =>
  Object.fromEntries(
    Object.entries(files).map(([file, text]) => [
      file,
      file.endsWith('.yaml') ? (parse(text) as unknown) : text,
    ]),
  );

describe('the form and the check', () => {
  it.each(examples)('say the same of our example as it is: %s', (name) => {
    const files = example(name, false);
    const told = ownFileRefusals(files, known);
    expect(told.length).toBeGreaterThan(2);
    expect(lines(told)).toEqual(lines(check(files).filter(isOwn)));
  });

  it.each(examples)('have nothing against one that somebody made theirs: %s', (name) => {
    expect(ownFileRefusals(example(name), known)).toEqual([]);
  });

  it(
    'say the same of files with slips, in words that everybody knows',
    { timeout: 60_000 + slips * 1000 },
    () => {
      fc.assert(
        fc.property(slippedFiles, (files) => {
          const told = ownFileRefusals(files, known);
          expect(lines(told)).toEqual(lines(check(files).filter(isOwn)));
          expect(inTheTradesWords(told)).toEqual([]);
        }),
        { numRuns: slips },
      );
    },
  );
});

describe('what the form opens', () => {
  it.each(examples)('it gives back, the same in meaning: %s', (name) => {
    for (const isTheirs of [true, false]) {
      const files = example(name, isTheirs);
      expect(meaning(textsOf(open(files)))).toEqual(meaning(files));
    }
  });

  it('is refused beside the field that is wrong', () => {
    const draft = open(example('school', false));
    const told = toldOf(draft, known);
    expect(told.length).toBeGreaterThan(10);
    for (const { field } of told) expect(valueAt(draft.organisation, field)).toBeDefined();
    expect(told.map(({ field }) => field.join(' '))).toContain('signposts 0 phone');
  });

  it.each([
    ['a name that nobody knows', 'nam: Ours'],
    ['a text in place of a list', 'name: Ours\nlegal: One line'],
    ['a text that is cut', 'name: "Ours'],
  ])('is not opened with %s, because it would be lost', (_, text) => {
    const result = opened(emptyDraft, 'organisation.yaml', text);
    const told = 'refusals' in result ? result.refusals : [];
    expect(told.length).toBeGreaterThan(0);
    const ofCheck = check({ 'organisation.yaml': text }).map(({ message }) => message);
    for (const { message } of told) expect(ofCheck).toContain(message);
  });
});

it('every field that a copy can have has a name in the form', () => {
  const names = Object.keys((parse(readFileSync('src/content/words.yaml', 'utf8')) as { own: object }).own);
  const fields = fieldsOf(organisation).map(({ name }) => name);
  expect(names.filter((name) => !name.endsWith('.hint')).sort()).toEqual(fields.sort());
});
