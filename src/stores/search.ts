// Finds pages: brings what search knows of the site, understands the query, and orders what fits by the site's own rules.
import { bestSection, matches, type Piece, type Section } from '../domain/search/excerpt.ts';
import {
  beginningOf,
  textFileOf,
  type Findable,
  type Knowledge,
  type Postings,
  type Words,
} from '../domain/search/knowledge.ts';
import { helpFirst, rank, soughtStems, termFor, type Hit } from '../domain/search/rank.ts';
import { nearest } from '../domain/search/spelling.ts';
import { sortOut, understand, type Understood } from '../domain/search/understand.ts';
import { stem } from '../domain/search/words.ts';

/** What came of a query. */
export interface Found {
  understood: Understood;
  hits: Hit[];
  /** Whether the first of them fits at all closely. */
  close: boolean;
  /** The term of the glossary that is asked for. */
  definition: Findable | undefined;
  /** Files of the first paper, where a paper is wanted. */
  files: Findable[];
  /** Words of the site that are near, where nothing fits. */
  near: string[];
  /** The name of a page and what it says of itself, the words of the query marked. */
  shows: (page: Findable) => { name: Piece[]; about: Piece[] };
  /** The section of a page that fits best, brought from its text; nothing where there is none. */
  partOf: (page: Findable) => Promise<Part | undefined>;
}

/** A part of a page: some of its words, those of the query marked, and the section in which they stand. */
export interface Part {
  pieces: Piece[];
  section?: { title: string; at: string };
}

const none: Words = { site: [], real: [] };

/**
 * Search over one built site, in three steps, so that a query's bytes do not grow with the site as a whole. search.json
 * understands: it knows titles, other names and descriptions. Where the words of the query stand comes from the files of
 * their beginnings. The text of a page, which shows the part that fits, is brought only for pages that are shown.
 */
export class Engine {
  readonly #base: string;
  readonly #index: string;
  /** The answer that was asked for while this code was on its way. */
  #first: Promise<Response> | undefined;
  #known: Promise<Knowledge> | undefined;
  readonly #texts = new Map<string, Promise<Section[]>>();
  readonly #postings = new Map<string, Promise<Postings>>();
  readonly #words = new Map<string, Promise<Words>>();

  /**
   * @param base the path of the site, with a slash at both ends
   * @param index the address of search.json
   * @param first search.json, where it is already on its way
   */
  constructor(base: string, index: string, first?: Promise<Response>) {
    this.#base = base;
    this.#index = index;
    this.#first = first;
  }

  /** Brings what search knows. Throws where it cannot be had; the next call tries again. */
  load() {
    this.#known ??= (async () => {
      const coming = this.#first ?? fetch(this.#index);
      this.#first = undefined;
      const response = await coming;
      if (!response.ok) throw new Error(`search.json could not be read: ${response.status}.`);
      return (await response.json()) as Knowledge;
    })().catch((error: unknown) => {
      this.#known = undefined;
      throw error;
    });
    return this.#known;
  }

  /** The text of a page in its sections; none where it cannot be had, for the list of results does without. */
  #text(name: string): Promise<Section[]> {
    return this.#bring(name, this.#texts, []);
  }

  /** Where words stand, by their stems. What cannot be had is left out: names still find. */
  async #postingsOf(stems: Iterable<string>, knowledge: Knowledge): Promise<Postings> {
    const beginnings = [...stems].flatMap((one) => beginningOf(one, knowledge) ?? []);
    const brought = await Promise.all(
      [...new Set(beginnings)].map((one) => this.#bring(knowledge.postings[one]!, this.#postings, {})),
    );
    return Object.assign({}, ...brought) as Postings;
  }

  /** The words that begin as these do, by their first letters. Where they cannot be had, nothing is put right. */
  async #wordsLike(some: string[], knowledge: Knowledge): Promise<Record<string, Words>> {
    const letters = [...new Set(some.map((one) => one[0]!))].filter((one) =>
      Object.hasOwn(knowledge.words, one),
    );
    const brought = letters.map(
      async (one) => [one, await this.#bring(knowledge.words[one]!, this.#words, none)] as const,
    );
    return Object.fromEntries(await Promise.all(brought));
  }

  /** A file of pagefind/, brought once; what stands in its place where it cannot be had, until it is asked for again. */
  #bring<Kind>(name: string, kept: Map<string, Promise<Kind>>, without: Kind): Promise<Kind> {
    const before = kept.get(name);
    if (before) return before;
    const coming = fetch(`${this.#base}pagefind/${name}.json`)
      .then((response) => (response.ok ? (response.json() as Promise<Kind>) : without))
      .catch(() => {
        kept.delete(name);
        return without;
      });
    kept.set(name, coming);
    return coming;
  }

  /** What an empty box offers: the jobs of this site, and what is often looked for. */
  async begin(): Promise<{ jobs: Findable[]; often: Findable[] }> {
    const { pages, rules } = await this.load();
    const named = (paths: string[]) => paths.flatMap((path) => pages.filter((page) => page.path === path));
    return { jobs: named(rules.begin.jobs), often: named(rules.begin.often) };
  }

  /** @param asTyped looks for the words as they were typed, without putting anything right */
  async find(query: string, asTyped = false): Promise<Found> {
    const knowledge = await this.load();
    const { sure, unsure } = sortOut(query, knowledge);
    // What is sure to be needed is asked for at once: on a slow network each round counts.
    const [words] = await Promise.all([
      this.#wordsLike(asTyped ? [] : unsure, knowledge),
      this.#postingsOf(sure.map(stem), knowledge),
    ]);
    const understood = understand(query, knowledge, words);
    const postings = await this.#postingsOf(soughtStems(understood), knowledge);
    const hits = helpFirst(rank(understood, knowledge, postings), understood, knowledge);
    const paper = hits
      .slice(0, 3)
      .find(({ page: { kind } }) => kind === 'agreement' || kind === 'tool')?.page;
    return {
      understood,
      hits,
      close: (hits[0]?.score ?? 0) >= knowledge.rules.weights.floor,
      definition: termFor(understood, hits),
      files:
        understood.form && paper
          ? knowledge.pages.filter(
              ({ kind, path }) =>
                kind === 'download' && fileOf(path) === paper.path.replaceAll(/^\/|\/$/g, ''),
            )
          : [],
      near:
        hits.length > 0
          ? []
          : understood.words.flatMap((word) => nearest(word, words[word[0]!]?.site ?? [], 4).slice(0, 3)),
      shows: ({ title, says = '' }) => ({
        name: matches(title, understood),
        about: matches(says, understood),
      }),
      partOf: async ({ path }) => {
        const name = textFileOf(path);
        const best = name === undefined ? undefined : bestSection(await this.#text(name), understood);
        if (!best) return undefined;
        const { title, at } = best.section;
        return {
          pieces: best.found > 0 ? best.pieces : [],
          ...(title && at ? { section: { title, at } } : {}),
        };
      },
    };
  }
}

/** The page to which a file belongs: agreements/mentoring-agreement.docx belongs to agreements/mentoring. */
const fileOf = (path: string) => path.slice(1).replace(/(-agreement)?\.(docx|pdf)$/, '');
