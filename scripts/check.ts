// `npm run check`: reads all content and says, in sentences, what is wrong with it, and how hard each guide is to read.
import { report } from '../src/schemas/refusal.ts';
import { beneath } from '../build/beneath.ts';
import { readContent } from '../build/content.ts';
import { inPlaceOfOurs } from '../build/in-place-of-ours.ts';
import { languagesOf } from '../build/layers.ts';
import { translationLines } from '../build/to-translate.ts';
import { due } from './due.ts';
import { prose } from '../build/prose.ts';
import { shares, warnings } from '../build/warnings.ts';

const counted = (n: number) => (n === 1 ? '1 warning' : `${n} warnings`);
const { refusals, content, files } = readContent();
const languages = languagesOf().map((language) => ({ language, ...readContent(undefined, language) }));
const text = content ? prose(content) : { refusals: [], grades: [] };
const all = [
  ...refusals,
  ...text.refusals,
  ...languages.flatMap((one) => one.refusals.filter(({ file }) => file.includes('languages/'))),
];
if (all.length > 0) {
  console.error(report(all));
  console.error(`\n${all.length} ${all.length === 1 ? 'problem' : 'problems'} in the content.`);
  process.exit(1);
}
const changed = beneath();
if (changed.length > 0) console.log(`To be looked at first:\n${report(changed)}\n`);
for (const { ours, theirs } of inPlaceOfOurs())
  console.log(`${theirs} is shown in the place of ours, ${ours}.`);
const { grades } = text;
const short = content ? shares(content) : new Map<string, number>();
const percent = (share = 0) => `${Math.round(share * 100)} %`.padStart(5);
console.log('Reading grade of each guide (Flesch–Kincaid), and its share of short sentences:');
for (const { id, grade } of grades)
  console.log(`  ${grade.toFixed(1).padStart(4)} ${percent(short.get(id))}  ${id}`);
const byShare = [...short].sort(([, a], [, b]) => b - a);
const [middle, most] = [byShare[Math.floor(byShare.length / 2)], byShare[0]];
console.log(
  `Grade: median ${grades[Math.floor(grades.length / 2)]?.grade.toFixed(1)}, highest ${grades[0]?.grade.toFixed(1)} (${grades[0]?.id}).`,
);
console.log(
  `Short sentences: median ${percent(middle?.[1]).trim()}, highest ${percent(most?.[1]).trim()} (${most?.[0]}).`,
);
const remarked = content ? warnings(content) : [];
if (remarked.length > 0) console.log(`\nTo be looked at, by src/content/prose.yaml:\n${report(remarked)}\n`);
const list = content ? due(content, new Date().toISOString().slice(0, 10)) : [];
console.log(
  list.length > 0
    ? `To be looked at again:\n  ${list.join('\n  ')}`
    : 'Nothing is due to be looked at again.',
);
for (const { language } of languages) console.log(translationLines(language).join('\n'));
console.log(`Content: ${files} files, nothing wrong; ${counted(remarked.length)} of style.`);
