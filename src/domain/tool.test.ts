import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { pdf } from '../formats/pdf.ts';
import { text } from '../formats/text.ts';
import { differences } from '../schemas/difference.ts';
import { tool } from '../schemas/tool.ts';
import { sheet } from './tool.ts';

const read = (file: string): unknown => parse(readFileSync(`src/content/${file}`, 'utf8'));
const around = {
  version: 'The foot',
  differences: differences.parse(read('differences.yaml')),
  aspect: 'Aspect',
  language: { tag: 'en-GB', direction: 'ltr' as const },
};
const handout = tool.parse(read('tools/one-page-summary.yaml'));
const whole = sheet(handout, { ...around, address: 'https://toolbox.some-organisation.example/support/' });

it('the handout says of each of the three what the comparison says, and where the site is', () => {
  const purpose = around.differences.rows.find(({ id }) => id === 'purpose');
  for (const one of ['mentoring', 'coaching', 'supervision'] as const)
    expect(text(whole)).toContain(purpose?.[one]);
  expect(text(whole)).toContain('toolbox.some-organisation.example');
});

it('the handout takes one side, with the address on it', async () => {
  const file = await pdf(whole, new Date(0), (font) =>
    Promise.resolve(new Uint8Array(readFileSync(`src/styles/fonts/${font}`))),
  );
  expect(
    Buffer.from(file)
      .toString('latin1')
      .match(/\/Type \/Page\b/g),
  ).toHaveLength(1);
});

it('where nobody has said the address, the handout does not send anybody to one', () => {
  const written = text(sheet(handout, { ...around, address: undefined }));
  expect(written).not.toContain('{address}');
  expect(written).not.toContain('Find out which may fit you');
});
