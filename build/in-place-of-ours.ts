// An organisation's file that takes the place of one of ours by its name: other pages may look for what ours had.
import { readFileSync } from 'node:fs';
import { collections, isFolder, type CollectionName } from '../src/schemas/collections.ts';
import type { Refusal } from '../src/schemas/refusal.ts';
import { english } from '../src/schemas/layers.ts';
import { readLayers } from './layers.ts';
import { nameOf } from './parsed.ts';

/** A file of ours, and the one that is shown in its place. */
interface Replaced {
  ours: string;
  theirs: string;
}

/** Files of ours that are not shown, because an organisation has one of their name. */
export const inPlaceOfOurs = (folder = 'src/content'): Replaced[] =>
  (Object.keys(collections) as CollectionName[]).filter(isFolder).flatMap((name) => {
    const { files, replaced } = readLayers(name, english, folder);
    return replaced.flatMap((ours) => {
      const theirs = files.find((file) => file.startsWith('local/') && nameOf(file) === nameOf(ours));
      return theirs ? [{ ours, theirs }] : [];
    });
  });

/** Refusals of ours that come of such a file, told of that file and as one. */
export function toldOfTheirs(folder: string, refusals: Refusal[]): Refusal[] {
  if (refusals.every(({ file }) => file.startsWith('local/'))) return refusals;
  return inPlaceOfOurs(folder).reduce((left, { ours, theirs }) => {
    const page = `/${ours.replace(/\.\w+$/, '/')}`;
    const [, use] = /^use: (\w[\w-]*)$/m.exec(readFileSync(`${folder}/${ours}`, 'utf8')) ?? [];
    const isUse = ({ place, message }: Refusal) =>
      place === 'use' && message.startsWith(`“use: ${use}” stands`);
    const isLink = ({ file, place }: Refusal) =>
      !file.startsWith('local/') && place.includes(`link to ${page}#`);
    const lacks = left.filter((one) => isUse(one) || isLink(one));
    if (lacks.length === 0) return left;
    const looked = lacks.map((one) =>
      isUse(one) ? `the field “use: ${use}”` : `a heading for “${one.place.replace(/^.*#/, '#')}”`,
    );
    const told: Refusal = {
      file: theirs,
      place: 'line 1',
      message: `takes the place of ours, and lacks what other pages look for in it: ${looked.join(', ')}. If it stands beside ours, give it a name of its own, such as our-${theirs.replace(/^.*\//, '')}.`,
    };
    return [...left.filter((one) => !lacks.includes(one)), told];
  }, refusals);
}
