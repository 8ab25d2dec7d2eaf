import type { Reference } from '../schemas/reference.ts';

const surname = (author: string) => author.split(',')[0] ?? author;

/** Who and when, for a citation: “Kram, 1985”, “Allen and others, 2004”. A body without authors goes by its name. */
export function label(reference: Reference, noDate = 'n.d.'): string {
  const { authors, container, title, year } = reference;
  const [first, second] = authors;
  const who = !first
    ? (container ?? title)
    : authors.length === 1
      ? surname(first)
      : authors.length === 2 && second !== 'others'
        ? `${surname(first)} and ${surname(second ?? '')}`
        : `${surname(first)} and others`;
  return `${who}, ${year ?? noDate}`;
}

/** A reference in the order of a reference list. Details that were not confirmed are not in it, so they are not printed. */
export interface Described {
  before: string;
  /** Set apart, as titles of books and journals are, with its full stop unless it ends in a question. */
  title: string;
  after: string;
  link?: string;
}

/** The parts of a reference list's entry, for whoever draws it. */
export function describe(reference: Reference, noDate = 'n.d.'): Described {
  const { authors, year, title, edition, container, volume, issue, pages, doi, url } = reference;
  const who = authors.map((one) => (one === 'others' ? 'and others' : one)).join(', ');
  const when = `(${year ?? noDate})`;
  const where = [container, volume && `${volume}${issue ? `(${issue})` : ''}`, pages && `pages ${pages}`]
    .filter(Boolean)
    .join(', ');
  const which = String(edition ?? '')
    .replace(/^\d+$/, 'edition $&')
    .replace(/^\d+(st|nd|rd|th)\b/, '$& edition');
  const after = [which && `${which}.`, where && `${where}.`].filter(Boolean).join(' ');
  const link = doi ? `https://doi.org/${doi}` : url;
  return {
    before: [who, when].filter(Boolean).join(' '),
    title: /[.?!]$/.test(title) ? title : `${title}.`,
    after,
    ...(link ? { link } : {}),
  };
}
