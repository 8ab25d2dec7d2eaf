import type { Content } from '../schemas/collections.ts';
import type { Refusal } from '../schemas/refusal.ts';

/** What a logo may weigh: it is on every page, before the first words. */
const most = 30_000;

/**
 * The logo is there, is a small drawing, and holds no script: whoever opens its address would run it.
 *
 * @param pictures what stands in each SVG file, by its name below src/content
 */
export const logoRefusals = (
  { organisation }: Pick<Content, 'organisation'>,
  pictures: Record<string, string>,
): Refusal[] =>
  organisation.flatMap(({ file, data: { logo } }): Refusal[] => {
    if (!logo)
      return Object.keys(pictures).map((one) => ({
        file: one,
        place: '',
        message: `nothing shows this picture. Where it is your logo, write logo: ${one.replace(/^.*\//, '')} into organisation.yaml.`,
      }));
    const name = `src/content/local/${logo}`;
    const source = pictures[`local/${logo}`];
    const message = source === undefined ? `there is no ${name}. Put the file there.` : faultOf(name, source);
    return message ? [{ file, place: 'logo', path: ['logo'], message }] : [];
  });

function faultOf(name: string, written: string): string | undefined {
  const source = decoded(written);
  if (!/<svg[\s>]/.test(source)) return `${name} is not an SVG file. Export it as SVG.`;
  if (/<script|<foreignObject|\son\w+\s*=|javascript:/i.test(source))
    return `${name} holds a script. Export it again as a plain SVG.`;
  if (/<image[\s>]|data:image\//i.test(source))
    return `${name} holds a picture made of dots, such as a photograph or a PNG. Ask for the logo as a drawing: a plain SVG made of lines and shapes.`;
  if (/(?:href\s*=\s*["']?|url\(["']?)\s*(?:https?:)?\/\//i.test(source))
    return `${name} fetches something from another site. Export it again as a plain SVG, with everything in it.`;
  if (source.length > most)
    return `${name} is too large: ${Math.ceil(source.length / 1000)} kB, at most ${most / 1000}. Export it again as a plain SVG, with fewer details.`;
  return undefined;
}

/** A text as a browser reads it, in which &#106; is a letter. */
const decoded = (text: string) =>
  text
    .replace(/&#x([0-9a-f]{1,6});?/gi, (_, code: string) => letter(parseInt(code, 16)))
    .replace(/&#(\d{1,7});?/g, (_, code: string) => letter(Number(code)))
    .replace(/&(?:tab|newline);/gi, '')
    .replace(/(?<=j[\sa-z]*)\s+(?=[a-z\s]*:)/gi, '');

const letter = (code: number) => (code > 0x1f && code <= 0x10ffff ? String.fromCodePoint(code) : '');
