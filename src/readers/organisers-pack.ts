import { docx } from '../formats/docx.ts';
import { zip } from '../formats/zip.ts';
import { atBuild } from './files.ts';
import { getSheets } from './tools.ts';

let made: ReturnType<typeof make> | undefined;

/** The sheets of whoever runs a scheme as Word files in one .zip, numbered in their order: how many, its size in kB, its bytes. */
export const organisersPack = () => (made ??= make());

async function make() {
  const sheets = (await getSheets()).filter(({ tool }) => tool.usedBy === 'organiser');
  const files = await Promise.all(
    sheets.map(
      async ({ id, doc }, i) =>
        [`${String(i + 1).padStart(2, '0')}-${id}.docx`, await docx(doc, atBuild.now)] as const,
    ),
  );
  const content = zip(Object.fromEntries(files), atBuild.now);
  return { n: sheets.length, size: Math.ceil(content.length / 1000), content };
}
