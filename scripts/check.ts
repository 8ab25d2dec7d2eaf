// `npm run check`: reads all content and says, in sentences, what is wrong with it.
import { report } from '../src/schemas/problem.ts';
import { readContent } from './content.ts';

const { problems, files } = readContent();
if (problems.length > 0) {
  console.error(report(problems));
  console.error(`\n${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in the content.`);
  process.exit(1);
}
console.log(`Content: ${files} files, nothing wrong.`);
