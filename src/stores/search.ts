// Finds pages: brings what search knows of the site, understands the query, and orders what fits by the site's own rules.
import { bestSection, matches, type Piece, type Section } from '../domain/search/excerpt.ts';
import { beginningOf, type Findable, type Knowledge, type Postings } from '../domain/search/knowledge.ts';
import { definitionFor, helpFirst, rank, soughtStems, type Hit } from '../domain/search/rank.ts';
import { nearest } from '../domain/search/spelling.ts';
import { understand, type Understood } from '../domain/search/understand.ts';

/** What came of a query. */
export interface Found {
  understood: Understood;
  hits: Hit[];
  /** Whether the first of them fits at all closely. */
  close: boolean;
  definition: { title: string; path: string; text: string } | undefined;
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
  #known: Promise<{ knowledge: Knowledge; vocabulary: Set<string> }> | undefined;
  readonly #texts = new Map<string, Promise<Section[]>>();
  readonly #postings = new Map<string, Promise<Postings>>();

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
      const knowledge = (await response.json()) as Knowledge;
      return { knowledge, vocabulary: new Set(knowledge.vocabulary) };
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

  /** Where the words of a query stand. What cannot be had is left out: names and descriptions still find. */
  async #postingsOf(understood: Understood, knowledge: Knowledge): Promise<Postings> {
    const beginnings = [...soughtStems(understood)].flatMap((one) => beginningOf(one, knowledge) ?? []);
    const brought = await Promise.all(
      [...new Set(beginnings)].map((one) => this.#bring(knowledge.postings[one]!, this.#postings, {})),
    );
    return Object.assign({}, ...brought) as Postings;
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
    const { pages, rules } = (await this.load()).knowledge;
    const named = (paths: string[]) => paths.flatMap((path) => pages.filter((page) => page.path === path));
    return { jobs: named(rules.begin.jobs), often: named(rules.begin.often) };
  }

  /** @param asTyped looks for the words as they were typed, without putting anything right */
  async find(query: string, asTyped = false): Promise<Found> {
    const { knowledge, vocabulary } = await this.load();
    const understood = asTyped
      ? understand(query, { ...knowledge, vocabulary: [] }, new Set())
      : understand(query, knowledge, vocabulary);
    const postings = await this.#postingsOf(understood, knowledge);
    const hits = helpFirst(rank(understood, knowledge, postings), understood, knowledge);
    const paper = hits
      .slice(0, 3)
      .find(({ page: { kind } }) => kind === 'agreement' || kind === 'tool')?.page;
    return {
      understood,
      hits,
      close: (hits[0]?.score ?? 0) >= knowledge.rules.weights.floor,
      definition: definitionFor(understood, hits, knowledge),
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
          : understood.words.flatMap((word) => nearest(word, knowledge.vocabulary, 4).slice(0, 3)),
      shows: ({ title, says, path }) => ({
        name: matches(title, understood),
        about: matches(says ?? knowledge.definitions[path] ?? '', understood),
      }),
      partOf: async ({ text }) => {
        const best = text === undefined ? undefined : bestSection(await this.#text(text), understood);
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
