import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { editorFiles } from '../scripts/editor.ts';

it('an editor explains and completes our YAML from the schemas as they are: npm run editor writes them', () => {
  for (const [file, text] of Object.entries(editorFiles))
    if (file.includes('schemas/')) expect(readFileSync(file, 'utf8')).toBe(`${text}\n`);
  expect(editorFiles['.vscode/schemas/organisation.json']).toContain('Who holds the needs assessment');
});
