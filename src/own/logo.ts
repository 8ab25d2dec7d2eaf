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
    const unshown = Object.keys(pictures)
      .filter((one) => one !== `local/${logo}`)
      .map((one) => ({
        file: one,
        place: '',
        message: `nothing shows this picture. Where it is your logo, write logo: ${one.replace(/^.*\//, '')} into organisation.yaml; else take it out.`,
      }));
    if (!logo) return unshown;
    const name = `src/content/local/${logo}`;
    const source = pictures[`local/${logo}`];
    const message = source === undefined ? missing(name, Object.keys(pictures)) : faultOf(name, source);
    return message ? [{ file, place: 'logo', path: ['logo'], message }] : unshown;
  });

/** A logo that is not there, or stands there with other capitals. */
function missing(name: string, pictures: string[]): string {
  const [there] = pictures
    .map((one) => `src/content/${one}`)
    .filter((one) => one.toLowerCase() === name.toLowerCase() || pictures.length === 1);
  return `there is no ${name}. ${there ? `There is ${there}: write logo: ${there.replace(/^.*\//, '')}, with its capitals.` : 'Put the file there.'}`;
}

function faultOf(name: string, written: string): string | undefined {
  const source = decoded(written);
  if (/<html|<!doctype html/i.test(source))
    return `${name} is a web page. Open the picture itself in the browser, and save that.`;
  if (!/<svg[\s>]/.test(source)) return `${name} is not an SVG file. Export it as SVG.`;
  if (/<script|<foreignObject|\son\w+\s*=|javascript:/i.test(source))
    return `${name} holds a script. Export it again as a plain SVG.`;
  if (/<image[\s>]|data:image\//i.test(source))
    return `${name} holds a picture made of dots, such as a photograph or a PNG. Ask for the logo as a drawing: a plain SVG made of lines and shapes.`;
  if (/(?:href\s*=\s*["']?|url\(["']?)\s*(?:https?:)?\/\//i.test(source))
    return `${name} fetches something from another site. Export it again as a plain SVG, with everything in it.`;
  if (source.length > most)
    return `${name} is too large: ${Math.ceil(source.length / 1000)} kB, at most ${most / 1000}. Export it again as a plain SVG, with fewer details.`;
  if (!/<svg[^>]*\sxmlns\s*=/.test(source) || !isWhole(source))
    return `${name} is cut or damaged, and browsers would show nothing. Export it again as a plain SVG.`;
  if (!/<svg[^>]*\s(viewBox|width)\s*=/.test(source))
    return `${name} does not say how large it is. Export it again as a plain SVG, with a “viewBox”.`;
  return undefined;
}

/** Whether every tag of a drawing that begins also ends. */
function isWhole(source: string): boolean {
  const open: string[] = [];
  const tags = source.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<[?!][^>]*>/g, '');
  for (const [, ends, name = '', alone] of tags.matchAll(
    /<(\/?)([\w:-]+)(?:"[^"]*"|'[^']*'|[^'">])*?(\/?)>/g,
  ))
    if (ends) {
      if (open.pop() !== name) return false;
    } else if (!alone) open.push(name);
  return open.length === 0;
}

/** A text as a browser reads it, in which &#106; is a letter. */
const decoded = (text: string) =>
  text
    .replace(/&#x([0-9a-f]{1,6});?/gi, (_, code: string) => letter(parseInt(code, 16)))
    .replace(/&#(\d{1,7});?/g, (_, code: string) => letter(Number(code)))
    .replace(/&(?:tab|newline);/gi, '')
    .replace(/(?<=j[\sa-z]*)\s+(?=[a-z\s]*:)/gi, '');

const letter = (code: number) => (code > 0x1f && code <= 0x10ffff ? String.fromCodePoint(code) : '');
