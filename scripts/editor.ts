// `npm run editor`: what an editor such as VS Code needs to complete and explain our YAML, from the schemas themselves.
import { mkdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { z } from 'astro/zod';
import { placesIn } from '../build/layers.ts';
import { collections, type CollectionName } from '../src/schemas/collections.ts';
import { layersOf } from '../src/schemas/layers.ts';

/** Kinds of content that are YAML; the schemas of texts are Astro's to write. */
const kinds = (Object.keys(collections) as CollectionName[]).filter((name) =>
  collections[name].files.endsWith('.yaml'),
);

const settings = {
  'editor.formatOnSave': true,
  // Front matter of guides and cases: Astro's extension reads the shapes that the last build or npm run dev wrote.
  'astro.content-intellisense': true,
  'files.associations': { '*.mdx': 'mdx' },
  'yaml.schemas': Object.fromEntries(
    kinds.map((name) => [
      `./.vscode/schemas/${name}.json`,
      layersOf('*').flatMap((layer) => placesIn(layer, name).map((place) => `src/content/${place}`)),
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
    kinds.map((name) => [
      `.vscode/schemas/${name}.json`,
      JSON.stringify(
        z.toJSONSchema(collections[name].schema, { io: 'input', unrepresentable: 'any' }),
        null,
        1,
      ),
    ]),
  ),
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  mkdirSync('.vscode/schemas', { recursive: true });
  for (const [file, text] of Object.entries(editorFiles)) writeFileSync(file, `${text}\n`);
  console.log('.vscode/ is written.');
}
