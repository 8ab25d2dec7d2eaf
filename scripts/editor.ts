// `npm run editor`: what an editor such as VS Code needs to complete and explain our YAML, from the schemas themselves.
import { mkdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { z } from 'astro/zod';
import { collections } from '../src/schemas/collections.ts';

const settings = {
  'editor.formatOnSave': true,
  // Front matter of guides and cases: Astro's extension reads the shapes that the last build or npm run dev wrote.
  'astro.content-intellisense': true,
  'files.associations': { '*.mdx': 'mdx' },
  'yaml.schemas': Object.fromEntries(
    Object.entries(collections)
      .filter(([, { files }]) => files.endsWith('.yaml'))
      .map(([name, { files }]) => [
        `./.vscode/schemas/${name}.json`,
        [`src/content/${files}`, `src/content/**/${files}`],
      ]),
  ),
};

/** Each file that an editor reads, with its text. */
export const editorFiles: Record<string, string> = {
  '.vscode/settings.json': JSON.stringify(settings, null, 2),
  '.vscode/extensions.json': JSON.stringify(
    {
      recommendations: [
        'redhat.vscode-yaml',
        'astro-build.astro-vscode',
        'unifiedjs.vscode-mdx',
        'esbenp.prettier-vscode',
      ],
    },
    null,
    2,
  ),
  ...Object.fromEntries(
    Object.entries(collections)
      .filter(([, { files }]) => files.endsWith('.yaml'))
      .map(([name, { schema }]) => [
        `.vscode/schemas/${name}.json`,
        JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), null, 1),
      ]),
  ),
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  mkdirSync('.vscode/schemas', { recursive: true });
  for (const [file, text] of Object.entries(editorFiles)) writeFileSync(file, `${text}\n`);
  console.log('.vscode/ is written.');
}
