import { distance } from 'fastest-levenshtein';
import type { Kind, SearchRules } from '../schemas/search.ts';
import { dangerIn, type Danger } from './search/danger.ts';

/** One thing that can be found: a page, an entry of the glossary or of the references, or a file. */
export interface Findable {
  /** Its address from the root of the site, such as /guides/matching/ or /glossary/#grow. */
  path: string;
  title: string;
  kind: Kind;
  /** What else it is called. */
  aka: string[];
  /** What people ask who need it, without the words that say nothing. */
  asked?: string[];
  /** What it says of itself in a sentence or two. */
  says?: string;
  /** The relationship that it is about, where it is one. */
  about?: string;
  /** Who it is written for, where it is not for all. */
  reader?: string;
  /** The file with its text, in pagefind/, without .json. */
  text?: string;
}

/** What search knows of the site, made when it is built. */
export interface Knowledge {
  rules: Omit<SearchRules, 'pages'>;
  pages: Findable[];
  /** Each word of the site, the frequent ones first: what misspellings are measured against. */
  vocabulary: string[];
  /** Definitions of the glossary, by path. */
  definitions: Record<string, string>;
  /**
   * The texts: for each word, by its stem, the pages that have it. Each number says how many pages further on in the list
   * the next one stands, times ten, plus how much the word counts there, from 1 to 9.
   */
  texts: Record<string, number[]>;
}

/** A query, understood. */
export interface Understood {
  /** What to look for: words that all count, each once. Empty where nothing is left. */
  words: string[];
  /** The words with those that only say which kind of page is wanted, as they may stand in a name: learning contract. */
  whole: string[];
  /** For some of the words, what they stand for here, in one or more words: as good as the word itself. */
  means: ReadonlyMap<string, string[]>;
  /** What was put right, for saying so. */
  corrected: { from: string; to: string }[];
  /** The query with what was put right. */
  text: string;
  /** How sure the words are that somebody is in danger or distress, where they say so. */
  danger: Danger | undefined;
  /** A paper to fill in is wanted. */
  form: boolean;
  /** Of papers, an agreement. */
  agreement: boolean;
}

/** Longer queries are cut: nobody types more, and a hostile one must not keep the phone busy. */
export const longestQuery = 200;

/** Words in lower case, without marks, signs and control characters. A hyphen and an apostrophe may stand inside a word. */
export function tidy(query: string): string {
  return (
    query
      .slice(0, longestQuery)
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[’‘`]/g, "'")
      .replace(/[^\p{L}\p{N}:'-]+/gu, ' ')
      // 3way is three-way; 1st and 2nd stay.
      .replace(/(\d)(?=\p{L}{3})/gu, '$1 ')
      .replace(/(^|\s)[':-]+|[':-]+(?=\s|$)/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

const has = (text: string, phrase: string): boolean => ` ${text} `.includes(` ${phrase} `);

/** The part of a word that stays when it is bent: coaches, coaching and coached are one. */
export function stem(word: string): string {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').replace(/'s$/, '');
  const cut = (text: string, ending: RegExp) => {
    const rest = text.replace(ending, '');
    return rest.length >= 4 ? rest : text;
  };
  return cut(cut(plain, /(ations?|ings?|ions?|ied|ies|ys|ed|es|s|y|e)$/), /(ers?|ors?|ees?|e)$/);
}

/** How many slips a word of this length may have. */
const slips = (length: number): number => (length < 4 ? 0 : length < 5 ? 1 : length < 9 ? 2 : 3);

/**
 * The nearest words of the site, the best first.
 *
 * @param most how many slips at most
 */
export function nearest(word: string, vocabulary: string[], most = slips(word.length)): string[] {
  // The slip may stand before an s that was added: boundrys for boundary.
  const single = /[^s]s$/.test(word) ? word.slice(0, -1) : word;
  return vocabulary
    .flatMap((known, rank) => {
      if (Math.abs(known.length - word.length) > most) return [];
      const apart = Math.min(
        distance(word, known) - (isSwap(word, known) ? 1 : 0),
        single === word ? Infinity : distance(single, known) + 0.3,
      );
      // A slip in the first letter is rare, in the last one rather, and a frequent word is likelier.
      if (apart > 1 && known[0] !== word[0]) return [];
      const cost =
        apart +
        (known[0] === word[0] ? 0 : 0.7) +
        (known.at(-1) === word.at(-1) || known.at(-1) === single.at(-1) ? 0 : 0.4) +
        rank / (vocabulary.length * 1.5);
      return apart <= most ? [{ known, cost }] : [];
    })
    .sort((a, b) => a.cost - b.cost)
    .map(({ known }) => known);
}

/** Whether two letters beside one another changed places: one slip of the fingers, not two. */
function isSwap(word: string, known: string): boolean {
  if (word.length !== known.length) return false;
  const at = [...word].findIndex((letter, i) => letter !== known[i]);
  return (
    at >= 0 &&
    word[at] === known[at + 1] &&
    word[at + 1] === known[at] &&
    word.slice(at + 2) === known.slice(at + 2)
  );
}

/** Two words of the site that were typed as one: line manager for linemanager. */
function apart(word: string, known: ReadonlySet<string>): string | undefined {
  const at = Array.from({ length: Math.max(0, word.length - 5) }, (_, i) => i + 3).find(
    (cut) => known.has(word.slice(0, cut)) && known.has(word.slice(cut)),
  );
  return at === undefined ? undefined : `${word.slice(0, at)} ${word.slice(at)}`;
}

/** Whether a word says nothing about what is looked for, with or without its apostrophe. */
export const ignored = (word: string, { ignore }: Pick<Knowledge['rules'], 'ignore'>): boolean =>
  ignore.includes(word.replaceAll("'", ''));

const plainNames = new WeakMap<Findable[], string[]>();

/** All names of the site, in small letters and without hyphens. Kept, because every slip asks for them. */
function namesOf(pages: Findable[]): string[] {
  const before = plainNames.get(pages);
  if (before) return before;
  const made = pages
    .flatMap(({ title, aka }) => [title, ...aka])
    .map((name) => tidy(name).replaceAll('-', ' '));
  plainNames.set(pages, made);
  return made;
}

/** The word that was most likely meant: one that stands beside its neighbours in a name of the site, or the nearest. */
function likeliest(
  word: string,
  before: string | undefined,
  after: string | undefined,
  { rules, vocabulary, pages, texts }: Knowledge,
): string | undefined {
  const root = stem(word);
  // Another form of a word that is here, such as replies, is no slip; one letter beside a form that is here may be.
  const near = Object.hasOwn(texts, root)
    ? nearest(word, vocabulary, 1).filter((one) => stem(one) === root)
    : nearest(word, vocabulary);
  const telling = near.filter((one) => !rules.ignore.includes(one));
  const beside = [before, after].some(Boolean)
    ? telling
        .slice(0, 5)
        .find((one) =>
          namesOf(pages).some(
            (name) => (after && has(name, `${one} ${after}`)) || (before && has(name, `${before} ${one}`)),
          ),
        )
    : undefined;
  // A word that bends otherwise: neurodivergent for neurodiversity.
  const begins = word.slice(0, Math.max(6, Math.ceil(word.length * 0.6)));
  const bent =
    word.length > 6 && !Object.hasOwn(texts, root)
      ? vocabulary.find((one) => one.startsWith(begins))
      : undefined;
  return beside ?? near[0] ?? bent;
}

/** What a person means by what they typed. Never throws, whatever it is. */
export function understand(
  query: string,
  knowledge: Knowledge,
  known = new Set(knowledge.vocabulary),
): Understood {
  const { rules, vocabulary } = knowledge;
  const typed = tidy(query);
  const corrected: Understood['corrected'] = [];
  const right = (word: string, i: number, all: string[]): string => {
    const isKnown =
      known.has(word) ||
      known.has(word.replace(/s$/, '')) ||
      ignored(word, rules) ||
      Object.hasOwn(rules.means, word) ||
      rules.forms.includes(word) ||
      /[\d:-]/.test(word) ||
      // The last word may still be on its way.
      (i === all.length - 1 && word.length > 2 && vocabulary.some((one) => one.startsWith(word)));
    if (isKnown) return word;
    const two = apart(word, known);
    // One slip is likelier than two words typed as one.
    const to =
      two !== undefined && nearest(word, vocabulary, 1).length === 0
        ? two
        : likeliest(word, all[i - 1], all[i + 1], knowledge);
    if (to === undefined) return word;
    corrected.push({ from: word, to });
    return to;
  };
  const text = typed.split(' ').map(right).join(' ');
  const phrases = Object.entries(rules.phrases).sort(([a], [b]) => b.length - a.length);
  const meant = phrases.reduce(
    (sentence, [phrase, to]) => ` ${sentence} `.replaceAll(` ${phrase} `, ` ${to} `).trim(),
    text,
  );
  const bare = (words: string[]) => words.filter((word) => word.length > 1 && !ignored(word, rules));
  const form = rules.forms.some((one) => has(text, one));
  const wanted = bare(meant.split(' '));
  // “Form” and the like say what kind of page is wanted; they are looked for only where nothing else is left.
  const topic = form ? wanted.filter((word) => !rules.forms.includes(word) || word === 'cards') : wanted;
  const words = topic.length > 0 ? topic : wanted.length > 0 ? wanted : meant.split(' ').filter(Boolean);
  return {
    words: [...new Set(words)],
    whole: [...new Set(wanted.length > 0 ? wanted : words)],
    means: new Map(
      words.flatMap((word): [string, string[]][] =>
        Object.hasOwn(rules.means, word) ? [[word, rules.means[word]!.split(' ')]] : [],
      ),
    ),
    corrected,
    text,
    danger: dangerIn(typed, rules.danger) ?? (dangerIn(text, rules.danger) && 'weak'),
    form,
    agreement: form && rules.agreements.some((one) => has(text, one)),
  };
}

/** A thing that was found, with how well it fits. */
export interface Hit {
  page: Findable;
  score: number;
  /** How much of the query it covers, from 0 to 1, rare words counting more. */
  share: number;
}

/** Where the stem of a word stands, page by page, by the number of the page. */
function inTexts(stemmed: string, texts: Knowledge['texts']): Map<number, number> {
  let at = -1;
  const coded = Object.hasOwn(texts, stemmed) ? texts[stemmed]! : [];
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

/** Orders what fits: by title, by what else a page is called, by what it says of itself, and by its text. */
export function rank(
  understood: Understood,
  { rules: { weights }, pages, texts, definitions }: Knowledge,
): Hit[] {
  const seek = (word: string): Sought => {
    const part = partOf(word);
    const found = inTexts(part.root, texts);
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
      return [
        { page, share, score: (score + name * weights.wholeTitle) * share ** weights.share * kind * paper },
      ];
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

/** A word of a name: as it is but for the plural, and its stem. */
interface Part {
  light: string;
  root: string;
}
const partOf = (word: string): Part => ({ light: word.replace(/(?<=[^s]{3})s$|'s?$/, ''), root: stem(word) });

/** How alike two words are: mentee and mentor share their stem, and are not the same. */
const same = (a: Part, b: Part): number => (a.light === b.light ? 1 : a.root === b.root ? 0.8 : 0);

const kept = new Map<string, Part[]>();

/** The words of a name, without the small ones. Kept, because every query asks for them again. */
function parts(name: string): Part[] {
  const before = kept.get(name);
  if (before) return before;
  const made = tidy(name)
    .split(' ')
    .filter(
      (word) =>
        !/^(a|an|the|of|to|in|and|or|is|it|that|your|you|for|with|as|at|on|what|when|i|my|me|do|does|how|am|are|be|not|no)$/.test(
          word,
        ),
    )
    .map(partOf);
  kept.set(name, made);
  return made;
}

const stems = (name: string): string[] => parts(name).map(({ root }) => root);

/** A section of a page, as its file in pagefind/ keeps it. The first one stands above all headings. */
export interface Section {
  /** Its heading, and the heading's place on the page. */
  title?: string;
  at?: string;
  text: string;
}

/** A piece of text, and whether it is in the query. */
export interface Piece {
  text: string;
  match: boolean;
}

/** The stems of all that is looked for: the words, and what they stand for. */
const rootsOf = ({ words, means }: Understood): Set<string> =>
  new Set([...words, ...[...means.values()].flat()].map(stem));

/** The pieces of a text, those that are in the query marked. */
export function matches(text: string, understood: Understood): Piece[] {
  const roots = rootsOf(understood);
  return text
    .split(/([\p{L}\p{N}-]+)/u)
    .filter((piece) => piece !== '')
    .map((piece) => ({ text: piece, match: roots.has(stem(piece.toLowerCase())) }));
}

/** So many words make an excerpt. */
const excerpt = 26;

/** The section in which most of the query stands, and the words around it; nothing where none has any of it. */
export function bestSection(
  sections: Section[],
  understood: Understood,
): { section: Section; pieces: Piece[]; found: number } | undefined {
  const roots = rootsOf(understood);
  const kindsIn = (words: string[]) =>
    new Set(words.map((one) => stem(tidy(one))).filter((one) => roots.has(one))).size;
  const best = sections
    .map((section) => {
      const words = section.text.split(/\s+/);
      const hits = words.flatMap((word, i) => (roots.has(stem(tidy(word))) ? [i] : []));
      const at = hits
        .map((from) => ({ from, n: kindsIn(words.slice(from, from + excerpt - 4)) }))
        .reduce((most, one) => (one.n > most.n ? one : most), { from: 0, n: 0 });
      return {
        section,
        words,
        from: Math.max(0, at.from - 4),
        found: at.n,
        weight: at.n + 0.9 * kindsIn((section.title ?? '').split(' ')) + Math.min(hits.length, 9) / 100,
      };
    })
    .reduce((most, one) => (one.weight > most.weight ? one : most));
  if (best.weight === 0) return undefined;
  const { section, words, from, found } = best;
  const cut = words.slice(from, from + excerpt).join(' ');
  return {
    section,
    found,
    pieces: matches(`${from > 0 ? '… ' : ''}${cut}${from + excerpt < words.length ? ' …' : ''}`, understood),
  };
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
