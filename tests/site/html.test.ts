import { HtmlValidate } from 'html-validate';
import { expect, it } from 'vitest';
import { pages } from './pages.ts';

const validate = new HtmlValidate({ extends: ['html-validate:standard'] });

/** Astro puts the style of its islands where they stand; browsers take it, the standard wants it in the head. */
const byAstro = 'The `<style>` element is not permitted as content under `<div>`';

it('every page is valid HTML', async () => {
  const found: string[] = [];
  for (const path of pages) {
    const file = `dist${path}${path.endsWith('/') ? 'index.html' : ''}`;
    const { results } = await validate.validateFile(file);
    for (const { messages } of results)
      for (const { ruleId, message, line, column } of messages)
        if (message !== byAstro && !/<style> element is not permitted as content under <div>/.test(message))
          found.push(`${path}:${line}:${column}: ${ruleId}: ${message}`);
  }
  expect(found).toEqual([]);
});
