// Finds pages: understands the query, asks Pagefind for each of its words, and orders what fits by the site's own rules.
import {
  bestHeading,
  definitionFor,
  helpFirst,
  matches,
  nearest,
  rank,
  understand,
  type Findable,
  type Hit,
  type Knowledge,
  type Understood,
} from '../../domain/search.ts';

interface Section {
  title: string;
  url: string;
  excerpt: string;
  weighted_locations: { balanced_score: number }[];
}
interface Page {
  excerpt: string;
  sub_results: Section[];
}
interface Result {
  id: string;
  score: number;
  data: () => Promise<Page>;
}
interface Pagefind {
  options: (options: object) => Promise<void>;
  search: (query: string) => Promise<{ results: Result[] }>;
}

/** What came of a query. */
export interface Found {
  understood: Understood;
  hits: Hit[];
  definition: { title: string; path: string; text: string } | undefined;
  /** Files of the first paper, where a paper is wanted. */
  files: Findable[];
  /** Words of the site that are near, where nothing fits. */
  near: string[];
  /** The part of a page that fits best. */
  partOf: (page: Findable) => Promise<Part>;
}

/** A part of a page: its words, those of the query marked, and the section in which they stand. */
export interface Part {
  pieces: { text: string; match: boolean }[];
  section?: { title: string; at: string };
}

/**
 * Search over one built site, in two steps. What search.json knows of titles, headings and descriptions answers most
 * queries; the index of all texts, four times as large, is brought where that does not cover a query.
 */
export class Engine {
  readonly #index: string;
  readonly #knowledge: string;
  #known: Promise<{ knowledge: Knowledge; vocabulary: Set<string> }> | undefined;
  #texts: Promise<Pagefind> | undefined;

  /**
   * @param index the address of Pagefind's folder
   * @param knowledge the address of search.json
   */
  constructor(index: string, knowledge: string) {
    this.#index = index;
    this.#knowledge = knowledge;
  }

  /** Brings what search knows. Throws where it cannot be had; the next call tries again. */
  load() {
    this.#known ??= (async () => {
      const response = await fetch(this.#knowledge);
      if (!response.ok) throw new Error(`search.json could not be read: ${response.status}.`);
      const knowledge = (await response.json()) as Knowledge;
      return { knowledge, vocabulary: new Set(knowledge.vocabulary) };
    })().catch((error: unknown) => {
      this.#known = undefined;
      throw error;
    });
    return this.#known;
  }

  /** Brings the index of all texts. */
  #bringTexts() {
    this.#texts ??= (async () => {
      const pagefind = (await import(/* @vite-ignore */ `${this.#index}pagefind.js`)) as Pagefind;
      await pagefind.options({ excerptLength: 24, noWorker: true });
      return pagefind;
    })().catch((error: unknown) => {
      this.#texts = undefined;
      throw error;
    });
    return this.#texts;
  }

  /**
   * @param asTyped looks for the words as they were typed, without putting anything right
   * @param thorough looks through all texts, even where titles and headings already cover the query
   */
  async find(query: string, asTyped = false, thorough = false): Promise<Found> {
    const { knowledge, vocabulary } = await this.load();
    const understood = asTyped
      ? understand(query, { ...knowledge, vocabulary: [] }, new Set())
      : understand(query, knowledge, vocabulary);
    const quick = rank(understood, knowledge, new Map());
    const covered = quick.filter(({ share }) => share > 0.99).length >= enough;
    if (covered && !thorough) return this.#found(understood, knowledge, quick);

    const pagefind = await this.#bringTexts();
    const answers = new Map(
      await Promise.all(
        understood.words.map(async (word) => [word, (await pagefind.search(word)).results] as const),
      ),
    );
    // The index falls back on the first letters of a word that it does not have; such results are chance.
    for (const [word, results] of answers) if (!isWord(word, vocabulary)) results.length = 0;
    const texts = new Map(
      [...answers].map(([word, results]) => [word, new Map(results.map(({ id, score }) => [id, score]))]),
    );
    return this.#found(understood, knowledge, rank(understood, knowledge, texts), async (page) => {
      const result = [...answers.values()]
        .flat()
        .sort((a, b) => b.score - a.score)
        .find(({ id }) => id === page.text);
      return result && bestPart(await result.data());
    });
  }

  #found(
    understood: Understood,
    knowledge: Knowledge,
    ranked: Hit[],
    inText: (page: Findable) => Promise<Part | undefined> = () => Promise.resolve(undefined),
  ): Found {
    const hits = helpFirst(ranked, understood, knowledge);
    const paper = hits
      .slice(0, 3)
      .find(({ page: { kind } }) => kind === 'agreement' || kind === 'tool')?.page;
    return {
      understood,
      hits,
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
      partOf: async (page) => {
        const heading = bestHeading(page, understood);
        return (
          (await inText(page)) ?? {
            pieces: page.says ? matches(page.says, understood) : [],
            ...(heading ? { section: { title: heading.text, at: heading.at } } : {}),
          }
        );
      },
    };
  }
}

/** So many pages that cover the whole query are enough for the box. */
const enough = 2;

/** Whether the site has a word, or one that begins with it. */
const isWord = (word: string, vocabulary: ReadonlySet<string>): boolean =>
  vocabulary.has(word) || word.includes('-') || [...vocabulary].some((one) => one.startsWith(word));

/** The page to which a file belongs: agreements/mentoring-agreement.docx belongs to agreements/mentoring. */
const fileOf = (path: string) => path.slice(1).replace(/(-agreement)?\.(docx|pdf)$/, '');

/** The section in which most of the query stands, or the page itself. */
function bestPart({ excerpt, sub_results: sections }: Page): Part {
  const weight = ({ weighted_locations: places }: Section) =>
    places.reduce((sum, { balanced_score: score }) => sum + score, 0);
  const best = sections.toSorted((a, b) => weight(b) - weight(a))[0];
  const at = best?.url.split('#')[1];
  return {
    pieces: marked(best?.excerpt ?? excerpt),
    ...(best && at ? { section: { title: best.title, at } } : {}),
  };
}

/** Pagefind marks matches with <mark> and escapes the rest; this takes both apart, so that no HTML is ever set. */
function marked(excerpt: string): Part['pieces'] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const inside = /^<mark>(.*)<\/mark>$/.exec(piece)?.[1];
      return { text: unescape(inside ?? piece), match: inside !== undefined };
    });
}

const signs: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#39;': "'" };
const unescape = (value: string) => value.replace(/&(?:lt|gt|amp|quot|#39);/g, (sign) => signs[sign] ?? sign);
