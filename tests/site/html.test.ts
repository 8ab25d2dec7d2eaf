import { globSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { expect, it } from 'vitest';

const validate = new HtmlValidate({ extends: ['html-validate:standard'] });

/** Astro puts the style of its islands where they stand; browsers take it, the standard wants it in the head. */
const byAstro = 'The `<style>` element is not permitted as content under `<div>`';

it('every page and every form to download is valid HTML', async () => {
  const found: string[] = [];
  const files = globSync('dist/**/*.html');
  expect(files.length).toBeGreaterThan(100);
  for (const file of files) {
    const { results } = await validate.validateFile(file);
    for (const { messages } of results)
      for (const { ruleId, message, line, column } of messages)
        if (message !== byAstro && !/<style> element is not permitted as content under <div>/.test(message))
          found.push(`${file}:${line}:${column}: ${ruleId}: ${message}`);
  }
  expect(found).toEqual([]);
});
