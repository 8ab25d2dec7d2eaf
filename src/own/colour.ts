import { contrast } from '../schemas/contrast.ts';
import { enough, papers, type Scheme } from '../schemas/organisation.ts';

export { enough };

/** Whether a text is a colour such as #005a9c. */
export const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text);

/** How well a colour stands out from the page, from 1 to 21. */
export const ratioOn = (scheme: Scheme, colour: string): number => contrast(colour, papers[scheme]);

/** A colour as it is, or made darker or lighter step by step until it can be read on the page. */
export function readableOn(scheme: Scheme, colour: string): string {
  const end = scheme === 'light' ? 0 : 255;
  for (let share = 0; share <= 1; share += 0.02) {
    const mixed = `#${[1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
      .map((part) => Math.round(part + (end - part) * share))
      .map((part) => part.toString(16).padStart(2, '0'))
      .join('')}`;
    if (ratioOn(scheme, mixed) >= enough) return mixed;
  }
  return scheme === 'light' ? '#000000' : '#ffffff';
}
