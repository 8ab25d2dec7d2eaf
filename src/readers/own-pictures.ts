import sharp from 'astro/assets/services/sharp';
import { iconOf, sharePictureOf } from '../formats/own-pictures.ts';
import { getMark, getOwn, getSerif } from './organisation.ts';
import { getWords } from './words.ts';

/** What Astro's own service for pictures asks for: a drawing may become dots. The check refuses one that fetches or runs. */
const settings = { service: { entrypoint: '', config: {} }, dangerouslyProcessSVG: true };

/** A drawing as a picture of dots. */
async function dots(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const asked = { src: 'drawing.svg', format: 'png' };
  const { data } = await sharp.transform(
    new TextEncoder().encode(svg),
    asked,
    settings as never,
    console as never,
  );
  return new Uint8Array(data);
}

/** An organisation's pictures by the names of their files; none where the site is ours. */
export async function getOwnPictures(): Promise<Map<string, Uint8Array>> {
  const own = await getOwn();
  if (!own) return new Map();
  const [serif, { site }, mark] = await Promise.all([getSerif(), getWords(), getMark()]);
  const [small, large, share] = await Promise.all([
    dots(iconOf(own, serif, 192)),
    dots(iconOf(own, serif, 512)),
    dots(sharePictureOf(own, serif, site.tagline)),
  ]);
  return new Map([
    ['favicon.svg', new TextEncoder().encode(mark)],
    ['icon-192.png', small],
    ['icon-512.png', large],
    ['share.png', share],
  ]);
}
