import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { isWordMark, ratioOf } from '../domain/logo.ts';
import { markOf, type Own } from '../formats/own-pictures.ts';
import type { Organisation } from '../schemas/organisation.ts';
import { atBuild } from './files.ts';
import { getOne } from './languages.ts';

/** Whose copy of the site this is; undefined where it is The Leadership Toolbox itself. */
export const getOrganisation = async (): Promise<Organisation | undefined> =>
  existsSync('src/content/organisation.yaml') ? (await getOne('organisation'))?.data : undefined;

/** The letters of headings, for pictures. */
export const getSerif = (): Promise<Uint8Array[]> =>
  Promise.all(['latin', 'latin-ext'].map((script) => atBuild.readFont(`young-serif-${script}-400.woff`)));

/** What an organisation's pictures are made of; undefined where the site is ours. */
export async function getOwn(): Promise<Own | undefined> {
  const organisation = await getOrganisation();
  if (!organisation) return undefined;
  const { name, shortName, accent, logo } = organisation;
  const drawing = logo ? await readFile(`src/content/local/${logo}`, 'utf8') : undefined;
  return { name, shortName, colour: accent?.light, logo: drawing };
}

/** The logo at the head of a page: how wide it is beside its height, and whether it is a word that stands on a line of its own. */
export async function getLogo(): Promise<{ ratio: number; isWordMark: boolean } | undefined> {
  const logo = (await getOwn())?.logo;
  return logo === undefined ? undefined : { ratio: ratioOf(logo), isWordMark: isWordMark(logo) };
}

let mark: Promise<string> | undefined;

/** The site's mark as an SVG: the organisation's, or ours. Made once for the whole build. */
export const getMark = (): Promise<string> =>
  (mark ??= getOwn().then(async (own) =>
    own ? markOf(own, await getSerif()) : (await readFile('public/favicon.svg', 'utf8')).trim(),
  ));

/** The paths of the site's pictures: an organisation's are made of its name, its logo and its colour. */
export async function getPictures(): Promise<Record<'mark' | 'small' | 'large' | 'share', string>> {
  const folder = (await getOrganisation()) ? '/own/' : '/';
  const [mark, small, large, share] = ['favicon.svg', 'icon-192.png', 'icon-512.png', 'share.png'].map(
    (file) => folder + file,
  ) as [string, string, string, string];
  return { mark, small, large, share };
}
