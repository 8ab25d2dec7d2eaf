import { distance } from 'fastest-levenshtein';
import type { Kind, SearchRules } from '../schemas/search.ts';

/** One thing that can be found: a page, an entry of the glossary or of the references, or a file. */
export interface Findable {
  /** Its address from the root of the site, such as /guides/matching/ or /glossary/#grow. */
  path: string;
  title: string;
  kind: Kind;
  /** What else it is called. */
  aka: string[];
  /** What it says of itself in a sentence or two. */
  says?: string;
  /** Its headings, with their places on the page. */
  headings?: { at: string; text: string }[];
  /** The relationship that it is about, where it is one. */
  about?: string;
  /** Who it is written for, where it is not for all. */
  reader?: string;
  /** The name under which the index of the text knows it. */
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
}

/** A query, understood. */
export interface Understood {
  /** What to look for: words that all count, each once. Empty where nothing is left. */
  words: string[];
  /** What was put right, for saying so. */
  corrected: { from: string; to: string }[];
  /** The query with what was put right. */
  text: string;
  /** Somebody may be in danger or distress. */
  danger: boolean;
  /** A paper to fill in is wanted. */
  form: boolean;
  /** Of papers, an agreement. */
  agreement: boolean;
}

/** Longer queries are cut: nobody types more, and a hostile one must not keep the phone busy. */
export const longestQuery = 200;

/** Words in lower case, without marks, signs and control characters. A hyphen and an apostrophe may stand inside a word. */
export function tidy(query: string): string {
  return query
    .slice(0, longestQuery)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/[^\p{L}\p{N}:'-]+/gu, ' ')
    .replace(/(^|\s)[':-]+|[':-]+(?=\s|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const has = (text: string, phrase: string): boolean => ` ${text} `.includes(` ${phrase} `);

/** The part of a word that stays when it is bent: coaches, coaching and coached are one. */
export function stem(word: string): string {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').replace(/'s$/, '');
  const cut = (text: string, ending: RegExp) => {
    const rest = text.replace(ending, '');
    return rest.length >= 4 ? rest : text;
  };
  return cut(cut(plain, /(ations?|ings?|ions?|ied|ies|ed|es|s|y|e)$/), /(ers?|ors?|ees?|e)$/);
}

/** How many slips a word of this length may have. */
const slips = (length: number): number => (length < 4 ? 0 : length < 5 ? 1 : length < 9 ? 2 : 3);

/**
 * The nearest words of the site, the best first.
 *
 * @param most how many slips at most
 */
export function nearest(word: string, vocabulary: string[], most = slips(word.length)): string[] {
  return vocabulary
    .flatMap((known, rank) => {
      if (Math.abs(known.length - word.length) > most) return [];
      const apart = distance(word, known) - (isSwap(word, known) ? 1 : 0);
      // A slip in the first letter is rare, and a frequent word is likelier.
      const cost = apart + (known[0] === word[0] ? 0 : 0.7) + rank / (vocabulary.length * 1.5);
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

/** What a person means by what they typed. Never throws, whatever it is. */
export function understand(
  query: string,
  { rules, vocabulary }: Knowledge,
  known = new Set(vocabulary),
): Understood {
  const typed = tidy(query);
  const corrected: Understood['corrected'] = [];
  const right = (word: string, i: number, all: string[]): string => {
    const isKnown =
      known.has(word) ||
      Object.hasOwn(rules.means, word) ||
      rules.ignore.includes(word) ||
      rules.forms.includes(word) ||
      /[\d:-]/.test(word) ||
      // The last word may still be on its way.
      (i === all.length - 1 && word.length > 2 && vocabulary.some((one) => one.startsWith(word)));
    const to = isKnown ? undefined : (apart(word, known) ?? nearest(word, vocabulary)[0]);
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
  const bare = (words: string[]) => words.filter((word) => word.length > 1 && !rules.ignore.includes(word));
  const form = rules.forms.some((one) => has(text, one));
  const wanted = bare(meant.split(' '));
  // “Form” and the like say what kind of page is wanted; they are looked for only where nothing else is left.
  const topic = form ? wanted.filter((word) => !rules.forms.includes(word) || word === 'cards') : wanted;
  const words = (
    topic.length > 0 ? topic : wanted.length > 0 ? wanted : meant.split(' ').filter(Boolean)
  ).flatMap((word) => (Object.hasOwn(rules.means, word) ? (rules.means[word] ?? word) : word).split(' '));
  return {
    words: [...new Set(words)],
    corrected,
    text,
    danger: [typed, text].some((one) => rules.danger.some((phrase) => has(one, phrase))),
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

/**
 * Orders what fits: by title, by what else a page is called, and by its text.
 *
 * @param texts for each word of the query, how well the text of each page fits, by the name in the index
 */
export function rank(
  understood: Understood,
  { rules: { weights }, pages }: Knowledge,
  texts: ReadonlyMap<string, ReadonlyMap<string, number>>,
): Hit[] {
  const groups = understood.words.map((word) => {
    const inText = texts.get(word) ?? new Map<string, number>();
    const top = Math.max(0, ...inText.values());
    const root = stem(word);
    const among = Math.max(inText.size, pages.filter((page) => stems(page.title).includes(root)).length);
    return { word: root, inText, top, rarity: Math.log(1 + pages.length / (1 + among)) };
  });
  const rarest = groups.reduce((sum, { rarity }) => sum + rarity, 0) || 1;
  const whole = understood.words.map(stem).join(' ');
  return pages
    .flatMap((page): Hit[] => {
      const title = stems(page.title);
      const names = page.aka.map(stems);
      const headings = (page.headings ?? []).map((one) => stems(one.text));
      const says = stems(page.says ?? '');
      let covered = 0;
      let score = 0;
      for (const { word, inText, top, rarity } of groups) {
        const text = top > 0 && page.text ? (inText.get(page.text) ?? 0) / top : 0;
        const here =
          (title.includes(word) ? weights.title : 0) +
          (names.some((name) => name.includes(word)) ? weights.alias : 0) +
          (headings.some((heading) => heading.includes(word)) ? weights.heading : 0) +
          (says.includes(word) ? weights.description : 0) +
          text * weights.text;
        if (here > 0) covered += rarity;
        score += here * rarity;
      }
      if (score === 0) return [];
      const best = [title, ...names].reduce((most, name) => {
        const hits = name.filter((one) => groups.some(({ word }) => word === one)).length;
        const exact = name.join(' ') === whole ? 1 : 0;
        return Math.max(most, (hits / Math.max(1, name.length)) * (hits / groups.length) + exact);
      }, 0);
      const share = covered / rarest;
      const kind = weights.kinds[page.kind] ?? 1;
      const wanted = understood.agreement ? ['agreement'] : understood.form ? ['agreement', 'tool'] : [];
      const paper = wanted.includes(page.kind) ? weights.paper : 1;
      return [
        { page, share, score: (score / rarest + best * weights.wholeTitle) * share * share * kind * paper },
      ];
    })
    .sort((a, b) => b.score - a.score || a.page.title.localeCompare(b.page.title, 'en'));
}

const known = new Map<string, string[]>();

/** The stems of a name, without the small words. Kept, because every query asks for them again. */
function stems(name: string): string[] {
  const kept = known.get(name);
  if (kept) return kept;
  const made = tidy(name)
    .split(' ')
    .filter(
      (word) => !/^(a|an|the|of|to|in|and|or|is|it|that|your|you|for|with|as|at|on|what|when)$/.test(word),
    )
    .map(stem);
  known.set(name, made);
  return made;
}

/** The heading under which most of the query stands, where one has any of it. */
export function bestHeading(
  page: Findable,
  understood: Understood,
): { at: string; text: string } | undefined {
  const words = understood.words.map(stem);
  const fits = (text: string) => stems(text).filter((one) => words.includes(one)).length;
  const best = (page.headings ?? []).toSorted((a, b) => fits(b.text) - fits(a.text))[0];
  return best && fits(best.text) > 0 ? best : undefined;
}

/** The pieces of a text, those that are in the query marked. */
export function matches(text: string, understood: Understood): { text: string; match: boolean }[] {
  const words = new Set(understood.words.map(stem));
  return text
    .split(/([\p{L}\p{N}-]+)/u)
    .filter((piece) => piece !== '')
    .map((piece) => ({ text: piece, match: words.has(stem(piece.toLowerCase())) }));
}

/** What stands first, whatever the ranking says: the help page for somebody in danger. */
export function helpFirst(hits: Hit[], understood: Understood, { pages }: Knowledge): Hit[] {
  if (!understood.danger) return hits;
  const help = pages.find(({ kind }) => kind === 'help');
  return help
    ? [{ page: help, score: Infinity, share: 1 }, ...hits.filter(({ page }) => page !== help)]
    : hits;
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
