// `npm run book`: the whole guide as one PDF, in book/. It is made for a release, and is no part of the site.
import { mkdirSync, writeFileSync } from 'node:fs';
import { bookOf } from '../build/book/book.ts';
import { readContent } from '../build/content.ts';
import { languagesOf } from '../build/layers.ts';
import { whereItIs } from '../build/where.ts';
import { inWords, localDay } from '../src/domain/day.ts';
import { pdf } from '../src/formats/pdf.ts';
import { contentVersion } from '../src/readers/content-version.ts';
import { atBuild } from '../src/readers/files.ts';
import { english } from '../src/schemas/layers.ts';
import { report } from '../src/schemas/refusal.ts';

const { base, site } = whereItIs(process.env);
const made = new Date();
const day = localDay(made);
mkdirSync('book', { recursive: true });

for (const language of [english, ...languagesOf()]) {
  const { content, refusals } = readContent(undefined, language);
  if (!content) {
    console.error(report(refusals));
    process.exit(1);
  }
  const root = language === english ? base : `${base}${language}/`;
  const address = (path: string) => site && new URL(root + path.slice(1), site).href;
  const book = bookOf(content, { day: inWords(day, language), content: contentVersion(), address });
  const file = `book/${language === english ? 'guide' : `guide-${language}`}-${day}.pdf`;
  const bytes = await pdf(book, made, atBuild.readFont);
  writeFileSync(file, bytes);
  console.log(`${file}: ${(bytes.length / 1e6).toFixed(1)} MB`);
}
