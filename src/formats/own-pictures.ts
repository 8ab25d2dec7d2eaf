import { isWordMark, ratioOf } from '../domain/logo.ts';
import { lettering } from './lettering.ts';

/** Whose pictures they are. */
export interface Own {
  name: string;
  shortName?: string | undefined;
  /** As #005a9c. */
  colour?: string | undefined;
  /** The logo, as the text of an SVG. */
  logo?: string | undefined;
}

/** The page of the site, and its letters, where an organisation has no colour. */
const paper = '#fbfaf6';
const ink = '#22212b';
/** What may stand in the head of every page, in letters of SVG. */
const light = 3000;

const svg = (width: number, height: number, inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${inside}</svg>`;

/** A text from its left and its foot, in letters of a size. */
function drawn(
  text: string,
  font: Uint8Array[],
  size: number,
  left: number,
  foot: number,
  fill: string,
): string {
  const { paths, em } = lettering(text, font);
  const letters = paths.map((one) => `<path transform="translate(${one.left})" d="${one.d}"/>`).join('');
  const scale = size / em;
  return `<g fill="${fill}" transform="translate(${left} ${foot}) scale(${scale} ${-scale})">${letters}</g>`;
}

/** Another drawing within one, as large as a box allows. */
const within = (picture: string, left: number, top: number, width: number, height: number) => {
  const box = /viewBox\s*=\s*["']([^"']+)["']/.exec(picture)?.[1];
  const size = `width="${width}" height="${height}" x="${left}" y="${top}" preserveAspectRatio="xMinYMid meet"`;
  const own = ['width', 'height'].map(
    (name) => new RegExp(`<svg[^>]*\\s${name}=["']([\\d.]+)`).exec(picture)?.[1],
  );
  return picture.replace(/^[^]*?<svg\b/, '<svg').replace(/<svg\b[^>]*>/, (tag) => {
    const kept = tag.replace(
      /\s(?:width|height|x|y|preserveAspectRatio|viewBox)\s*=\s*(?:"[^"]*"|'[^']*')/g,
      '',
    );
    return kept.replace('<svg', `<svg ${size} viewBox="${box ?? `0 0 ${own[0] ?? 32} ${own[1] ?? 32}`}"`);
  });
};

/**
 * The mark of an organisation: its logo where that fits a square and is small, else the first letter of its name on its colour.
 *
 * @param serif the fonts of headings, the first that has a letter draws it
 */
export function markOf({ name, shortName, colour, logo }: Own, serif: Uint8Array[]): string {
  if (logo && !isWordMark(logo) && logo.length < light) return logo.trim();
  const letter = /[\p{L}\p{N}]/u.exec(shortName ?? name)?.[0].toUpperCase() ?? '';
  const { width, em } = lettering(letter, serif);
  const size = 21;
  const text = drawn(letter, serif, size, 16 - (width / em) * (size / 2), 23.2, '#fff');
  return svg(32, 32, `<rect width="32" height="32" rx="6" fill="${colour ?? ink}"/>${text}`);
}

/** The mark with room around it, as devices cut icons round. */
export function iconOf(own: Own, serif: Uint8Array[], side: number): string {
  const inner = Math.round(side * 0.66);
  const from = (side - inner) / 2;
  const ground = `<rect width="${side}" height="${side}" fill="${paper}"/>`;
  return svg(side, side, ground + within(markOf(own, serif), from, from, inner, inner));
}

/** What is shown beside a link to the site: the logo or the mark, the name, and what the site asks. */
export function sharePictureOf(own: Own, serif: Uint8Array[], question: string): string {
  const [width, height, left] = [1200, 630, 90];
  const picture = own.logo ?? markOf(own, serif);
  const high = isWordMark(picture) ? 110 : 150;
  const lines = inLines(own.name, serif, 76, width - 2 * left);
  const text = lines.map((line, i) => drawn(line, serif, 76, left, 380 + i * 88, ink)).join('');
  return svg(
    width,
    height,
    `<rect width="${width}" height="${height}" fill="${paper}"/><rect width="${width}" height="18" fill="${own.colour ?? ink}"/>` +
      within(picture, left, 110, Math.min(high * ratioOf(picture), width - 2 * left), high) +
      text +
      drawn(question, serif, 38, left, 390 + lines.length * 88, '#55535f'),
  );
}

/** A name in as many lines as it needs. */
function inLines(name: string, font: Uint8Array[], size: number, most: number): string[] {
  const lines = [''];
  for (const word of name.split(/\s+/)) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    const { width, em } = lettering(longer, font);
    if ((width / em) * size > most && lines.at(-1)) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
