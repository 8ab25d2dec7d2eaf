import { say } from './words.ts';
import type { Reference } from '../schemas/reference.ts';

const surname = (author: string) => author.split(',')[0] ?? author;

/** The words between the details of a reference. */
interface ReferenceWords {
  noDate: string;
  /** Two authors, and more than two: {first} and {second}, {first} and others. */
  twoAuthors: string;
  moreAuthors: string;
  /** What stands at the end of a list of authors that is not whole. */
  andOthers: string;
  edition: string;
  nthEdition: string;
  /** Several pages, one page, or the number of an article in a journal that has no pages. */
  pages: string;
  page: string;
  article: string;
}

/** Who and when, for a citation: “Kram, 1985”, “Allen and others, 2004”. A body without authors goes by its name. */
export function label(reference: Reference, words: ReferenceWords): string {
  const { authors, container, title, year } = reference;
  const [first, second] = authors;
  const who = !first
    ? (container ?? title)
    : authors.length === 1
      ? surname(first)
      : authors.length === 2 && second !== 'others'
        ? say(words.twoAuthors, { first: surname(first), second: surname(second ?? '') })
        : say(words.moreAuthors, { first: surname(first) });
  return `${who}, ${year ?? words.noDate}`;
}

function paging(pages: string, words: ReferenceWords): string {
  if (/\p{L}{2}/u.test(pages)) return pages;
  const kind = /^\p{L}|^\d{6,}$/u.test(pages) ? 'article' : /^\d+$/.test(pages) ? 'page' : 'pages';
  return say(words[kind], { pages });
}

/** A reference in the order of a reference list. Details that were not confirmed are not in it, so they are not printed. */
interface Described {
  before: string;
  /** Set apart, as titles of books and journals are, with its full stop unless it ends in a question. */
  title: string;
  after: string;
  link?: string;
}

/** The parts of a reference list's entry, for whoever draws it. */
export function describe(reference: Reference, words: ReferenceWords): Described {
  const { authors, year, title, edition, container, volume, issue, pages, doi, url } = reference;
  const who = authors.map((one) => (one === 'others' ? words.andOthers : one)).join(', ');
  const when = `(${year ?? words.noDate})`;
  const where = [container, volume && `${volume}${issue ? `(${issue})` : ''}`, pages && paging(pages, words)]
    .filter(Boolean)
    .join(', ');
  const which = String(edition ?? '')
    .replace(/^\d+$/, (n) => say(words.edition, { n }))
    .replace(/^\d+(st|nd|rd|th)\b/, (n) => say(words.nthEdition, { n }));
  const after = [which && `${which}.`, where && `${where}.`].filter(Boolean).join(' ');
  const link = doi ? `https://doi.org/${doi}` : url;
  return {
    before: [who, when].filter(Boolean).join(' '),
    title: /[.?!]$/.test(title) ? title : `${title}.`,
    after,
    ...(link ? { link } : {}),
  };
}
