import { plain, type Doc, type Inline } from '../doc.ts';
import { noResponses, respond, type Responses } from '../responses.ts';
import { clean } from '../typed.ts';
import { matchIn } from './match.ts';
import { fill, type PaperWords } from './paper.ts';
import { fieldsOn, readBack } from './read-back.ts';
import { settle, type Settled } from './settle.ts';
import { passagesOf } from './shown.ts';
import type { Template } from './template.ts';

/** One of the things that a field may say: as it stands on a paper, and as the form holds it. */
export interface Reading {
  text: string;
  /** Undefined where the form cannot hold it: a day that is none, or a choice that is not offered. */
  responses: Responses | undefined;
}

/** A field whose text on the paper is not what was kept in the file. Nobody but the person knows which of them holds. */
export interface Asked {
  field: string;
  /** Its text is empty where it was blank. */
  kept: Reading;
  /** What the paper says; nothing where it could not be found there. */
  written: Reading[];
}

/** A paper that was taken away and has come back. */
export interface Reopened {
  /** The answers and choices that nobody has to be asked about. */
  responses: Responses;
  asked: Asked[];
  /** Passages that were changed or taken out: they stand here again as they were. */
  gone: string[];
  /** What somebody added on the paper and has no place here. */
  added: string[];
}

/** Some of the responses. */
const only = (responses: Responses, ids: string[]): Responses =>
  ids.reduce((some, id) => respond(some, id, responses[id]), noResponses());

type Place = Extract<Inline, { field: string }>;
const isPlace = (part: Inline): part is Place => part.kind === 'answer' || part.kind === 'blank';

/**
 * Compares what was kept in a file with what its paper says now.
 *
 * @param responses what was kept
 * @param passages the paper, paragraph by paragraph
 * @param finish makes the paper of a later version of a first one
 */
export function reopen(
  template: Template,
  responses: Responses,
  passages: string[],
  words: PaperWords,
  finish: (paper: Doc, settled: Settled) => Doc = (paper) => paper,
): Reopened {
  const settled = settle(template, responses);
  const paper = finish(fill(settled, words), settled);
  const used = new Set<number>();
  const seen = new Map<string, { kept: string; same: boolean; written: Set<string> }>();
  const gone: string[] = [];
  for (const passage of passagesOf(paper)) {
    const match = matchIn(passages, passage);
    const count = match.kind === 'changed' ? match.count : 1;
    if (match.kind === 'gone') gone.push(passage.map(plain).join(''));
    else for (let n = 0; n < count; n += 1) used.add(match.at + n);
    passage.filter(isPlace).forEach((place, i) => {
      const kept = place.kind === 'answer' ? place.text : '';
      const one = seen.get(place.field) ?? { kept, same: false, written: new Set<string>() };
      seen.set(place.field, one);
      const written = match.kind === 'changed' ? match.places[i] : undefined;
      if (match.kind === 'same' || (written !== undefined && says(written, place))) one.same = true;
      else if (written !== undefined) one.written.add(withoutBlank(written, place));
    });
  }
  const asked = [...seen].flatMap(([field, { kept, same, written }]): Asked[] =>
    written.size === 0 && (same || kept === '')
      ? []
      : [
          {
            field,
            kept: { text: kept, responses: only(responses, fieldsOn(template, field)) },
            written: [...written].map((text) => ({
              text,
              responses: readBack(template, field, text, words.dayTime),
            })),
          },
        ],
  );
  const open = new Set(asked.flatMap(({ field }) => fieldsOn(template, field)));
  return {
    responses: only(
      responses,
      Object.keys(responses).filter((id) => !open.has(id)),
    ),
    asked,
    gone,
    added: addedTo(paper, passages, used),
  };
}

const tidy = (text: string) =>
  clean(text)
    .replace(/[ \t\u00a0]+/g, ' ')
    .trim();

/** What is written where a blank was, without the line and its hint. */
const withoutBlank = (written: string, place: Place): string =>
  place.kind === 'blank'
    ? tidy(written.replace(`(${place.hint})`, '').replace(/^[_ ]+|[_ ]+$/g, ''))
    : tidy(written);

/** Whether a place still says what it said. */
const says = (written: string, place: Place): boolean =>
  place.kind === 'blank'
    ? ['', tidy(place.hint)].includes(withoutBlank(written, place))
    : tidy(written) === tidy(place.text);

/** What stands in the file and neither is a passage of the paper nor its title, a heading, a table, a list or a line to sign. */
function addedTo(paper: Doc, passages: string[], used: ReadonlySet<number>): string[] {
  const known = new Set(
    [
      paper.title,
      ...passagesOf(paper).map((passage) => passage.map(plain).join('')),
      ...paper.blocks.flatMap((block) => {
        if (block.kind === 'heading') return [block.text];
        if (block.kind === 'list') return block.items.map((item) => item.map(plain).join(''));
        if (block.kind === 'signatures') return [...block.parties, block.date ?? ''];
        return block.kind === 'table' ? block.head : [];
      }),
    ].map(tidy),
  );
  return passages
    .filter((_, i) => !used.has(i))
    .map(tidy)
    .filter((text) => text !== '' && !known.has(text) && !text.startsWith(tidy(paper.version)));
}
