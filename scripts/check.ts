// `npm run check`: reads all content and says, in sentences, what is wrong with it, and how hard each guide is to read.
import { report } from '../src/schemas/problem.ts';
import { languagesOf, readContent } from '../build/content.ts';
import { due } from './due.ts';
import { prose } from '../build/prose.ts';

const { problems, content, files } = readContent();
const languages = languagesOf().map((language) => ({ language, ...readContent(undefined, language) }));
const text = content ? prose(content) : { problems: [], grades: [] };
const all = [
  ...problems,
  ...text.problems,
  ...languages.flatMap((one) => one.problems.filter(({ file }) => file.includes('languages/'))),
];
if (all.length > 0) {
  console.error(report(all));
  console.error(`\n${all.length} ${all.length === 1 ? 'problem' : 'problems'} in the content.`);
  process.exit(1);
}
const { grades } = text;
const median = grades[Math.floor(grades.length / 2)];
console.log('Reading grade of each guide (Flesch–Kincaid; at most 12, half of them at most 9):');
console.log(grades.map(({ id, grade }) => `  ${grade.toFixed(1).padStart(4)}  ${id}`).join('\n'));
console.log(`Median ${median?.grade.toFixed(1)}, hardest ${grades[0]?.grade.toFixed(1)}.`);
const list = content ? due(content, new Date().toISOString().slice(0, 10)) : [];
console.log(
  list.length > 0
    ? `To be looked at again:\n  ${list.join('\n  ')}`
    : 'Nothing is due to be looked at again.',
);
for (const { language, content: read } of languages) {
  const there = Object.values(read ?? {}).flat();
  const own = there.filter(({ file }) => file.includes(`languages/${language}/`)).length;
  console.log(`${language}: ${own} of ${there.length} files; the others are shown in English.`);
}
console.log(`Content: ${files} files, nothing wrong.`);
