// An organisation's colour, in two shades that can be read.
import { contrast } from './contrast.ts';
import { toldText } from './ways.ts';

/** The backgrounds that an accent stands on, in light and in dark: --paper of tokens.css. */
export const papers = { light: '#fbfaf6', dark: '#16151d' } as const;

/** WCAG 2.2, 1.4.3: text needs 4.5 to 1. */
export const enough = 4.5;

/** The two looks of the page. */
export type Scheme = keyof typeof papers;

/** Whether a text is a colour such as #005a9c. */
export const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text);

/** How well a colour stands out from the page, from 1 to 21. */
export const ratioOn = (scheme: Scheme, colour: string): number => contrast(colour, papers[scheme]);

/** A colour as it is, or made darker or lighter step by step until it can be read on the page. */
export function readableOn(scheme: Scheme, colour: string): string {
  const end = scheme === 'light' ? 0 : 255;
  for (let share = 0; share <= 1; share += 0.02) {
    const mixed = asHex(
      [1, 3, 5]
        .map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
        .map((part) => Math.round(part + (end - part) * share)),
    );
    if (ratioOn(scheme, mixed) >= enough) return mixed;
  }
  return scheme === 'light' ? '#000000' : '#ffffff';
}

const asHex = (parts: number[]) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

/** The colour that somebody meant, where it can be told from what they wrote. */
function meant(text: string): string | undefined {
  const parts = text.match(/\d+/g)?.map(Number) ?? [];
  if (/^(rgba?\()?\s*\d+[\s,]+\d+[\s,]+\d+\s*\)?$/i.test(text) && parts.every((part) => part < 256))
    return asHex(parts);
  const letters = text.replace(/^[^0-9a-z]+|[^0-9a-z]+$/gi, '').replace(/o/gi, '0');
  if (/^[0-9a-f]{3}$/i.test(letters)) return `#${letters.replace(/./g, '$&$&')}`;
  return /^[0-9a-f]{6}([0-9a-f]{2})?$/i.test(letters) ? `#${letters.slice(0, 6)}` : undefined;
}

/** A shade of the colour, for one of the two looks. */
export const accent = (scheme: Scheme) =>
  toldText((text) => {
    if (!isColour(text)) {
      const colour = meant(text);
      return `a colour is “#” with six letters or digits, in quotation marks${colour ? `. Write: '${colour}'` : ", such as '#005a9c'. Whoever looks after your website knows it, as “hex”"}`;
    }
    const ratio = ratioOn(scheme, text);
    if (ratio >= enough) return undefined;
    const other = scheme === 'light' ? 'dark' : 'light';
    const isExchanged = ratioOn(other, text) >= enough;
    return `this colour has a contrast of ${ratio.toFixed(1)} to 1 with the ${scheme} page. Text needs ${enough} to 1: choose a ${scheme === 'light' ? 'darker' : 'lighter'} one, such as '${readableOn(scheme, text)}'${isExchanged ? `. On the ${other} page it could be read: are the two exchanged?` : ''}`;
  });
