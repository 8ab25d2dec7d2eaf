import type { Findable, Knowledge, Postings } from './knowledge.ts';
import { namesOf, type Names } from './names.ts';
import type { Understood } from './understand.ts';
import { has, partOf, same, stem, stems, type Part } from './words.ts';

/** A thing that was found, with how well it fits. */
export interface Hit {
  page: Findable;
  score: number;
  /** How much of the query it covers, from 0 to 1, rare words counting more. */
  share: number;
}

/** Where the stem of a word stands, page by page, by the number of the page. */
function inTexts(stemmed: string, postings: Postings): [page: number, worth: number][] {
  let at = -1;
  const coded = Object.hasOwn(postings, stemmed) ? postings[stemmed]! : [];
  return coded.map((one) => [(at += 1 + Math.floor(one / 10)), (one % 10) / 9]);
}

interface Sought extends Part {
  /** How well the pages that have it fit, by their numbers. */
  strength: ReadonlyMap<number, number>;
  rarity: number;
}

/** A word of the query as it is looked for. */
interface Group {
  /** The word itself and what it stands for: one of these ways is enough. */
  ways: Sought[][];
  /** A word that is everywhere says little. */
  rarity: number;
}

/** The stems of every word that ranking looks up, what stands for another among them. */
export const soughtStems = ({ words, whole, means }: Understood): Set<string> =>
  new Set([...words, ...whole, ...[...means.values()].flat()].map(stem));

const sum = (numbers: number[]): number => numbers.reduce((all, one) => all + one, 0);
/** The best of the ways, each of which is as good as its words are in the middle. */
function bestOf(ways: Sought[][], fit: (one: Sought) => number): number {
  let best = 0;
  for (const way of ways) {
    let all = 0;
    for (const one of way) all += fit(one);
    best = Math.max(best, all / way.length);
  }
  return best;
}

/**
 * Orders what fits: by title, by what else a page is called, and by its text. Only pages that share a stem with the query
 * are looked at.
 *
 * @param postings where the words of the query stand, by their stems
 */
export function rank(understood: Understood, { rules, pages }: Knowledge, postings: Postings): Hit[] {
  const { weights, versus } = rules;
  const names = namesOf(pages);
  const seek = (word: string): Sought => {
    const part = partOf(word);
    const [titles, others] = [new Map<number, number>(), new Map<number, number>()];
    for (const { page, from, parts } of names.having(part.root)) {
      if (from === 'asked') continue;
      const into = from === 'title' ? titles : others;
      into.set(page, Math.max(into.get(page) ?? 0, ...parts.map((one) => same(one, part))));
    }
    const strength = new Map(
      inTexts(part.root, postings).map(([page, worth]) => [page, worth * weights.text]),
    );
    const add = (some: Map<number, number>, weight: number) => {
      for (const [page, one] of some) strength.set(page, (strength.get(page) ?? 0) + one * weight);
    };
    add(titles, weights.title);
    add(others, weights.alias);
    return { ...part, strength, rarity: Math.log(1 + pages.length / (1 + strength.size)) };
  };
  const group = (word: string): Group => {
    const ways = [[word], understood.means.get(word) ?? []]
      .filter((way) => way.length > 0)
      .map((way) => way.map(seek));
    const there = ways.flat().filter(({ strength }) => strength.size > 0);
    return { ways, rarity: Math.min(Math.log(1 + pages.length), ...there.map(({ rarity }) => rarity)) };
  };
  const groups = understood.words.map(group);
  const whole = understood.whole.length > groups.length ? understood.whole.map(group) : groups;
  const all = sum(groups.map(({ rarity }) => rarity)) || 1;
  const named = nameScores(understood, names, groups, whole);
  const unwanted = new Set(understood.without.map(stem));
  const wanted = understood.agreement ? ['agreement'] : understood.form ? ['agreement', 'tool'] : [];
  const having = new Set(
    groups.flatMap(({ ways }) => ways.flat().flatMap(({ strength }) => [...strength.keys()])),
  );
  return [...having]
    .map((i): Hit => {
      const page = pages[i]!;
      const found = groups
        .map(({ ways, rarity }) => ({
          rarity,
          strength: bestOf(ways, ({ strength }) => strength.get(i) ?? 0),
        }))
        .filter(({ strength }) => strength > 0);
      const share = sum(found.map(({ rarity }) => rarity)) / all;
      const score = sum(found.map(({ rarity, strength }) => rarity * strength)) / all;
      const times = [
        share ** weights.share,
        weights.kinds[page.kind] ?? 1,
        wanted.includes(page.kind) ? weights.paper : 1,
        understood.versus && share > 0.99 && versus.pages.includes(page.path) ? weights.versus : 1,
        unwanted.size > 0 && stems(page.title).some((one) => unwanted.has(one)) ? weights.without : 1,
      ].reduce((product, one) => product * one);
      return { page, share, score: (score + (named.get(i) ?? 0) * weights.wholeTitle) * times };
    })
    .sort((a, b) => b.score - a.score || a.page.title.localeCompare(b.page.title, 'en'));
}

/** For each page, how well the best of its names fits the query as a whole. */
function nameScores(
  { text }: Understood,
  names: Names,
  groups: Group[],
  whole: Group[],
): ReadonlyMap<number, number> {
  const best = new Map<number, number>();
  const typed = text.replaceAll('-', ' ');
  const roots = new Set(whole.flatMap(({ ways }) => ways.flat().map(({ root }) => root)));
  for (const name of new Set([...roots].flatMap(names.having))) {
    const likely = Math.max(likeness(name.parts, groups), whole === groups ? 0 : likeness(name.parts, whole));
    best.set(name.page, Math.max(best.get(name.page) ?? 0, likely + verbatim(name.plain, typed)));
  }
  return best;
}

/** How much of a name stands in the query, and of the query in the name: from 0 to 1, and 2 where they are the same. */
function likeness(words: Part[], groups: Group[]): number {
  let [all, ofQuery] = [0, 0];
  const found = words.map(() => 0);
  for (const { ways, rarity } of groups) {
    const fit = bestOf(ways, (one) => {
      let best = 0;
      words.forEach((word, i) => {
        const alike = same(word, one);
        if (alike > best) best = alike;
        if (alike > found[i]!) found[i] = alike;
      });
      return best;
    });
    all += rarity;
    ofQuery += fit * rarity;
  }
  const both = ((ofQuery / (all || 1)) * sum(found)) / Math.max(1, words.length);
  return both > 0.99 ? 2 : both;
}

/** Whether a name of several words stands in the query word by word, small words too, and how much of it that is. */
function verbatim(plain: string, text: string): number {
  const words = plain.split(' ').length;
  return words > 1 && has(text, plain) ? words / text.split(' ').length : 0;
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

/** The term of the glossary that a query asks for, where it asks for one word and that is among the first. */
export function termFor(understood: Understood, hits: Hit[]): Findable | undefined {
  const whole = understood.words.map(stem).join(' ');
  return hits
    .slice(0, 8)
    .map(({ page }) => page)
    .find(
      ({ kind, title, aka }) =>
        kind === 'glossary' && [title, ...aka].some((name) => stems(name).join(' ') === whole),
    );
}
