import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { laptop, visit } from './visit.ts';

/** Presses Tab until something has the focus; says what was passed on the way and could not be seen. */
async function tabTo(page: Page, selector: string, key = 'Tab'): Promise<string[]> {
  const unseen: string[] = [];
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press(key);
    const { there, hidden } = await page.evaluate((wanted) => {
      const one = document.activeElement as HTMLElement;
      const { left, top, width, height } = one.getBoundingClientRect();
      // WCAG 2.4.11: something of what has the focus can be seen. Five points of it are tried.
      const points = [
        [0.5, 0.5],
        [0.1, 0.2],
        [0.9, 0.2],
        [0.1, 0.8],
        [0.9, 0.8],
      ].map(([x = 0, y = 0]) => document.elementFromPoint(left + width * x, top + height * y));
      const seen = points.some((found) => found && (one.contains(found) || found.contains(one)));
      const covered = points.every((found) => found && !one.contains(found) && !found.contains(one));
      // A choice has its ring around all of it, its words included.
      const ring = [one, one.closest('label, .choice')].some((drawn) => {
        const { outlineStyle = 'none', outlineWidth = '0' } = drawn ? getComputedStyle(drawn) : {};
        return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
      });
      return {
        there: one.matches(wanted),
        hidden:
          // A heading that a new step has just moved to is nothing to press.
          one === document.body || one.tabIndex < 0 || (seen && !covered && ring)
            ? undefined
            : `${one.outerHTML.slice(0, 90)} is ${ring ? 'not in sight' : 'without a ring'}`,
      };
    }, selector);
    if (hidden) unseen.push(hidden);
    if (there) return unseen;
  }
  throw new Error(`${selector} cannot be reached with ${key}.`);
}

describe.each([
  ['a laptop', laptop],
  ['a laptop at 400 percent zoom', { viewport: { width: 320, height: 256 } }],
])('with the keyboard alone, on %s', (_, screen) => {
  it('a guide is read: past the menu, a citation opened and closed, and the focus is always in sight', async () => {
    const { page, close } = await visit('/guides/what-supervision-is/', screen);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    expect(await tabTo(page, '.cite button')).toEqual([]);
    await page.keyboard.press('Enter');
    await page.locator('.pop:popover-open').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('.pop:popover-open').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.matches('.cite button'))).toBe(true);
    await close();
  });

  it('the quiz is answered to its result', async () => {
    const { page, close } = await visit('/which-support/', screen);
    const unseen: string[] = [];
    const step = () => page.locator('.quiz').getAttribute('data-step');
    for (let was = await step(); was !== 'result'; was = await step()) {
      unseen.push(...(await tabTo(page, was === 'gates' ? 'input[value="none"]' : '.choice input')));
      await page.keyboard.press('Space');
      unseen.push(...(await tabTo(page, '.quiz .button.main')));
      await page.keyboard.press('Enter');
      // The focus goes to the title of the next step; nobody presses Tab before they have seen it.
      await page.waitForFunction(
        (before) =>
          document.querySelector<HTMLElement>('.quiz')?.dataset['step'] !== before &&
          document.activeElement?.id === 'step-title',
        was,
      );
    }
    expect(unseen).toEqual([]);
    await close();
  });

  it('an agreement is filled in, forwards and back again, and downloaded', async () => {
    const { page, close } = await visit('/agreements/mentoring/', screen);
    const unseen = await tabTo(page, '#field-mentor');
    await page.keyboard.type('Ann');
    unseen.push(...(await tabTo(page, '.agreement .section:nth-of-type(3) > summary')));
    unseen.push(...(await tabTo(page, '#field-mentor', 'Shift+Tab')));
    expect(await page.getByLabel('Mentor', { exact: true }).inputValue()).toBe('Ann');
    if (await page.locator('.views').isVisible()) {
      unseen.push(...(await tabTo(page, '.views button:last-child', 'Shift+Tab')));
      await page.keyboard.press('Enter');
    }
    unseen.push(...(await tabTo(page, '.actions .button')));
    const file = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    expect((await file).suggestedFilename()).toMatch(/\.docx$/);
    expect(unseen).toEqual([]);
    await close();
  });

  it('a reflection is answered, and its result heard', async () => {
    const { page, close } = await visit('/reflections/mentor/', screen);
    const unseen: string[] = [];
    const next = page.getByRole('button', { name: /^Next: / });
    for (;;) {
      unseen.push(...(await tabTo(page, 'section:not([hidden]) > .item input')));
      await page.keyboard.press('Space');
      unseen.push(...(await tabTo(page, '.reflection .button.main')));
      const onwards = await next.isVisible();
      await page.keyboard.press('Enter');
      if (!onwards) break;
    }
    await page.getByRole('heading', { name: 'What comes out' }).waitFor();
    expect(unseen).toEqual([]);
    await close();
  });
});
