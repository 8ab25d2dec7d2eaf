import { readFile } from 'node:fs/promises';
import { getCollection } from 'astro:content';
import { version } from '../../package.json';
import { situationOf } from '../domain/situation.ts';
import { say } from '../domain/words.ts';
import { deck, handout } from '../domain/workshop.ts';
import { docx } from '../formats/docx.ts';
import { pptx } from '../formats/pptx.ts';
import { atBuild } from './files.ts';
import { languageOf } from './languages.ts';
import { getList } from './lists.ts';
import { getOwnPictures } from './own-pictures.ts';
import { getWords } from './words.ts';

let made: ReturnType<typeof make> | undefined;

/** The workshop with its slides and its handout as files, made once for the page that tells their sizes and for the files. */
export const getWorkshop = () => (made ??= make());

async function make() {
  const [entry] = await getCollection('workshops');
  if (!entry) throw new Error('There is no workshop in src/content/workshops/.');
  const tag = languageOf(entry);
  const [words, differences, cases, ours, own] = await Promise.all([
    getWords(tag),
    getList('differences', tag),
    getCollection('cases'),
    readFile('public/icon-512.png'),
    getOwnPictures(),
  ]);
  const sources = {
    differences,
    situations: new Map(cases.map(({ id, body = '' }) => [id, situationOf(body)])),
  };
  const { data: workshop } = entry;
  const foot = say(words.tools.foot, { site: words.site.name, title: words.workshop.handout, version });
  return {
    entry,
    workshop,
    words,
    slides: await pptx(deck(workshop, sources, words), own.get('icon-512.png') ?? ours, atBuild.now),
    handout: await docx(handout(workshop, sources, words.workshop, foot, words.language), atBuild.now),
  };
}
