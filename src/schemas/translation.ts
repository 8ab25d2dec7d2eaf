import { blanksIn } from './clause.ts';
import type { CollectionName, Content, Entry } from './collections.ts';
import type { Refusal } from './refusal.ts';

/** Kinds whose ids and numbers work: a translation changes their words and nothing else. */
const working = [
  'agreements',
  'quizzes',
  'outcomes',
  'reflections',
  'sessions',
  'clauses',
  'fields',
] as const;

/** What stands under these names is for the site, not for a reader. */
export const notWords =
  /^(id|clause|field|topic|grade|kind|relationships?|form|outcome|first|precedence|agreement|reflection|read|reader|guide|guides|references|informedBy|excludes|use|named|opens|speaks|mentoring|coaching|supervision)$/;

/**
 * What is wrong with the files of a language beside the English ones: a translation has the name, the ids, the numbers
 * and the {places} of what it translates, so that links, drafts and forms work in both.
 *
 * @param language the name of the folder
 * @param english all content, in English
 * @param own what the folder has, as it stands there
 * @param isShown whether a file or an entry is shown, or an organisation has one of its own in that place
 */
export function translationRefusals(
  language: string,
  english: Content,
  own: Content,
  isShown: (name: CollectionName, file: string, id: string) => boolean = () => true,
): Refusal[] {
  const refusals: Refusal[] = [];
  for (const name of Object.keys(own) as CollectionName[])
    for (const { file, id } of own[name])
      if (name !== 'organisation' && !english[name].some((one) => one.id === id))
        refusals.push({
          file,
          place: '',
          message: `there is no English file of this name. A translation is called like what it translates.`,
        });

  for (const { file, data } of own.words) {
    if (data.language.tag !== language)
      refusals.push({
        file,
        place: 'language, tag',
        message: `“${data.language.tag}” is not the name of the folder, which is ${language}.`,
      });
    refusals.push(...lostPlaces(file, english.words[0]?.data, data));
  }
  for (const name of ['guides', 'tools'] as const)
    for (const { file, id, data } of own[name]) {
      const original = (english[name] as Entry<{ use?: string }>[]).find((one) => one.id === id)?.data.use;
      if (original && data.use !== original)
        refusals.push({
          file,
          place: 'use',
          message: `English has “${original}” here, and so has its translation.`,
        });
    }
  for (const name of working)
    for (const entry of own[name] as Entry[])
      for (const original of english[name] as Entry[])
        if (original.id === entry.id && isShown(name, entry.file, entry.id))
          refusals.push(
            ...(name === 'clauses' || name === 'fields'
              ? itemsOf(name, original, entry, (id) => isShown(name, entry.file, id))
              : [[original, entry]]
            )
              .map(([from, to]) => difference(from!.data, to!.data))
              .filter((one) => one !== undefined)
              .map((one) => ({ file: entry.file, ...one })),
          );
  return [...refusals, ...half(english, own)];
}

/** Each entry of a translated list beside the English one of its id. */
function itemsOf(
  name: 'clauses' | 'fields',
  original: Entry,
  entry: Entry,
  isShown: (id: string) => boolean,
): [Entry, Entry][] {
  const list = ({ data }: Entry) => (data as Record<string, { id: string }[]>)[name] ?? [];
  return list(entry).flatMap((item): [Entry, Entry][] => {
    const same = list(original).find(({ id }) => id === item.id);
    const wrap = (one: object) => ({ ...entry, data: { [name.slice(0, -1)]: one } });
    return same && isShown(item.id) ? [[wrap(same), wrap(item)]] : [];
  });
}

/** The first place in which a translation differs by more than words. */
function difference(from: unknown, to: unknown, place: string[] = []): Omit<Refusal, 'file'> | undefined {
  const refuse = (message: string) => ({ place: place.join(', '), message });
  const last = place.at(-1) ?? '';
  if (Array.isArray(from) || Array.isArray(to)) {
    const [some, others] = [from, to] as [unknown[] | undefined, unknown[] | undefined];
    if (some?.length !== others?.length)
      return refuse(`English has ${some?.length ?? 0} here, and this has ${others?.length ?? 0}.`);
    for (const [i, one] of (some ?? []).entries()) {
      const id = (one as { id?: string } | null)?.id;
      const found = difference(one, others?.[i], [...place, /^\d/.test(last) ? '' : id ? `“${id}”` : last]);
      if (found) return found;
    }
    return undefined;
  }
  if (typeof from === 'object' && from !== null) {
    if (typeof to !== 'object' || to === null)
      return refuse('English has this, and the translation has not.');
    const keys = new Set([...Object.keys(from), ...Object.keys(to)]);
    for (const key of keys) {
      const found = difference((from as Record<string, unknown>)[key], (to as Record<string, unknown>)[key], [
        ...place,
        key,
      ]);
      if (found) return found;
    }
    return undefined;
  }
  // The form of an agreement is one of a few names, that of an outcome a sentence: what has a space in it is words.
  const isName = notWords.test(last) && !/\s/.test(String(from));
  if (typeof from === 'string' && typeof to === 'string' && !isName) {
    const lost = blanksIn(from).find((blank) => !blanksIn(to).includes(blank));
    return lost ? refuse(`{${lost}} stands in the English text and is missing here.`) : undefined;
  }
  if (from === to) return undefined;
  return refuse(
    `English has ${from === undefined ? 'nothing' : String(from)} here, and this has ${to === undefined ? 'nothing' : String(to)}. A translation changes words only.`,
  );
}

/** Sentences of the interface that lost one of their {places}, or have one that English has not. */
function lostPlaces(file: string, from: unknown, to: unknown, place: string[] = []): Refusal[] {
  const places = (text: unknown) => new Set([...String(text).matchAll(/\{\w+\}/g)].map(([one]) => one));
  if (typeof from === 'object' && from !== null)
    return Object.entries(from).flatMap(([key, value]) =>
      lostPlaces(file, value, (to as Record<string, unknown>)[key], [...place, key]),
    );
  const [wanted, found] = [places(from), places(to)];
  const wrong = [...wanted.symmetricDifference(found)][0];
  return wrong
    ? [
        {
          file,
          place: place.join(', '),
          message: wanted.has(wrong)
            ? `${wrong} stands in the English sentence and is missing here.`
            : `${wrong} does not stand in the English sentence.`,
        },
      ]
    : [];
}

/** What is only of use together: an agreement with its clauses and fields, the quiz with its outcomes. */
function half(english: Content, own: Content): Refusal[] {
  const refusals: Refusal[] = [];
  const clauses = new Set(own.clauses.flatMap(({ data }) => data.clauses.map(({ id }) => id)));
  const fields = new Set(own.fields.flatMap(({ data }) => data.fields.map(({ id }) => id)));
  for (const { file, data } of own.agreements)
    for (const { clause } of data.sections.flatMap((section) => section.clauses))
      if (!clauses.has(clause))
        refusals.push({
          file,
          place: `clause “${clause}”`,
          message:
            'is not in this language yet. Add it to clauses.yaml of this language: a paper is in one language.',
        });
  // A list that was copied whole is translated entry by entry.
  const copied = new Set(
    english.clauses.flatMap(({ data }) => data.clauses.map((one) => JSON.stringify(one))),
  );
  for (const { file, data } of own.clauses)
    for (const clause of data.clauses.filter((one) => !copied.has(JSON.stringify(one))))
      for (const blank of clause.wordings.flatMap(blanksIn))
        if (!fields.has(blank))
          refusals.push({
            file,
            place: `clause “${clause.id}”`,
            message: `the field {${blank}} is not in this language yet. Add it to fields.yaml of this language.`,
          });
  const [quiz, outcomes] = [own.quizzes[0], own.outcomes[0]];
  if (quiz && !outcomes)
    refusals.push({
      file: quiz.file,
      place: '',
      message: 'the quiz needs outcomes.yaml in this language too.',
    });
  return refusals;
}
