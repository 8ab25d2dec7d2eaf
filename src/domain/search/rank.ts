import type { Findable, Knowledge, Postings } from './knowledge.ts';
import type { Understood } from './understand.ts';
import { has, partOf, parts, same, stem, stems, tidy, type Part } from './words.ts';

/** A thing that was found, with how well it fits. */
export interface Hit {
  page: Findable;
  score: number;
  /** How much of the query it covers, from 0 to 1, rare words counting more. */
  share: number;
}

/** Where the stem of a word stands, page by page, by the number of the page. */
function inTexts(stemmed: string, postings: Postings): Map<number, number> {
  let at = -1;
  const coded = Object.hasOwn(postings, stemmed) ? postings[stemmed]! : [];
  return new Map(coded.map((one) => [(at += 1 + Math.floor(one / 10)), (one % 10) / 9]));
}

/** A word of the query as it is looked for. */
interface Group {
  /** The word itself and what it stands for: one of these ways is enough. */
  ways: Sought[][];
  /** A word that is everywhere says little. */
  rarity: number;
  /** How well the page of this number fits. */
  best: (page: number) => number;
}

interface Sought extends Part {
  strength: number[];
  rarity: number;
}

/** The stems of every word that ranking looks up, what stands for another among them. */
export const soughtStems = ({ words, whole, means }: Understood): Set<string> =>
  new Set([...words, ...whole, ...[...means.values()].flat()].map(stem));

/**
 * Orders what fits: by title, by what else a page is called, by what it says of itself, and by its text.
 *
 * @param postings where the words of the query stand, by their stems
 */
export function rank(
  understood: Understood,
  { rules: { weights, versus }, pages, definitions }: Knowledge,
  postings: Postings,
): Hit[] {
  const seek = (word: string): Sought => {
    const part = partOf(word);
    const found = inTexts(part.root, postings);
    const strength = pages.map((page, i) => {
      const inName = (name: string | undefined) =>
        name === undefined ? 0 : Math.max(0, ...parts(name).map((one) => same(one, part)));
      return (
        inName(page.title) * weights.title +
        Math.max(0, ...page.aka.map(inName)) * weights.alias +
        inName(page.says ?? definitions[page.path]) * weights.description +
        (found.get(i) ?? 0) * weights.text
      );
    });
    const among = strength.filter((one) => one > 0).length;
    return { ...part, strength, rarity: Math.log(1 + pages.length / (1 + among)) };
  };
  const group = (word: string): Group => {
    const ways = [[word], ...(understood.means.has(word) ? [understood.means.get(word)!] : [])].map((way) =>
      way.map(seek),
    );
    const there = ways.flat().filter(({ strength }) => strength.some((one) => one > 0));
    return {
      ways,
      rarity: there.length > 0 ? Math.min(...there.map(({ rarity }) => rarity)) : Math.log(1 + pages.length),
      best: (i) =>
        Math.max(...ways.map((way) => way.reduce((sum, { strength }) => sum + strength[i]!, 0) / way.length)),
    };
  };
  const groups = understood.words.map(group);
  const whole = understood.whole.length > groups.length ? understood.whole.map(group) : groups;
  const all = groups.reduce((sum, { rarity }) => sum + rarity, 0) || 1;
  const unwanted = new Set(understood.without.map(stem));
  const wanted = understood.agreement ? ['agreement'] : understood.form ? ['agreement', 'tool'] : [];
  return pages
    .flatMap((page, i): Hit[] => {
      const found = groups
        .map(({ best, rarity }) => ({ rarity, strength: best(i) }))
        .filter(({ strength }) => strength > 0);
      if (found.length === 0) return [];
      const share = found.reduce((sum, { rarity }) => sum + rarity, 0) / all;
      const score = found.reduce((sum, { rarity, strength }) => sum + rarity * strength, 0) / all;
      const name = Math.max(
        ...[page.title, ...page.aka, ...(page.asked ?? [])].map(
          (one) =>
            Math.max(likeness(one, groups), whole === groups ? 0 : likeness(one, whole)) +
            verbatim(one, understood.text),
        ),
      );
      const kind = weights.kinds[page.kind] ?? 1;
      const paper = wanted.includes(page.kind) ? weights.paper : 1;
      const compares =
        understood.versus && share > 0.99 && versus.pages.includes(page.path) ? weights.versus : 1;
      const without = stems(page.title).some((one) => unwanted.has(one)) ? weights.without : 1;
      const times = share ** weights.share * kind * paper * compares * without;
      return [{ page, share, score: (score + name * weights.wholeTitle) * times }];
    })
    .sort((a, b) => b.score - a.score || a.page.title.localeCompare(b.page.title, 'en'));
}

/** How much of a name stands in the query, and of the query in the name: from 0 to 1, and 2 where they are the same. */
function likeness(name: string, groups: Group[]): number {
  const words = parts(name);
  const all = groups.reduce((sum, { rarity }) => sum + rarity, 0) || 1;
  const fit = ({ ways }: Group) =>
    Math.max(
      ...ways.map(
        (way) =>
          way.reduce((sum, one) => sum + Math.max(0, ...words.map((word) => same(word, one))), 0) /
          way.length,
      ),
    );
  const ofQuery = groups.reduce((sum, one) => sum + fit(one) * one.rarity, 0) / all;
  const ofName =
    words.reduce(
      (sum, word) =>
        sum + Math.max(0, ...groups.flatMap(({ ways }) => ways.flat().map((one) => same(word, one)))),
      0,
    ) / Math.max(1, words.length);
  const both = ofName * ofQuery;
  return both > 0.99 ? 2 : both;
}

/** Whether a name of several words stands in the query word by word, small words too, and how much of it that is. */
function verbatim(name: string, text: string): number {
  const plain = tidy(name).replaceAll('-', ' ');
  const words = plain.split(' ').length;
  return words > 1 && has(text.replaceAll('-', ' '), plain) ? words / text.split(' ').length : 0;
}

/**
 * What stands first, whatever the ranking says: on a strong sign of danger the help page, and after it only pages that do
 * not strike the wrong note.
 */
export function helpFirst(hits: Hit[], { danger }: Understood, { pages, rules }: Knowledge): Hit[] {
  if (danger !== 'strong') return hits;
  const help = pages.filter(({ kind }) => kind === 'help');
  const fitting = rules.danger.after.flatMap((path) => pages.filter((page) => page.path === path));
  return [...help, ...fitting].map((page) => ({ page, score: Infinity, share: 1 }));
}

/** The definition that answers a query, where it asks for one word of the glossary. */
export function definitionFor(
  understood: Understood,
  hits: Hit[],
  { definitions }: Knowledge,
): { title: string; path: string; text: string } | undefined {
  const whole = understood.words.map(stem).join(' ');
  const page = hits
    .slice(0, 8)
    .map((hit) => hit.page)
    .find(
      ({ kind, title, aka }) =>
        kind === 'glossary' && [title, ...aka].some((name) => stems(name).join(' ') === whole),
    );
  const text = page && definitions[page.path];
  return page && text ? { title: page.title, path: page.path, text } : undefined;
}
