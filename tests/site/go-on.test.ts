import { expect, it } from 'vitest';
import { moved, press } from './steps.ts';
import { at, laptop, visit } from './visit.ts';

it('whoever keeps a draft finds the way back to it on the lists and the home page, and nobody else sees a trace', async () => {
  const { page, complaints, close } = await visit('/reflections/', laptop);
  const goOn = page.locator('.go-on');
  expect(await goOn.isVisible()).toBe(false);
  await page.goto(at('/agreements/mentoring/'));
  await page.getByText('Keep it, or go on with it later').click();
  await page.getByLabel('Name of this draft').fill('Siân and Márton');
  await press(page, 'Keep on this device');
  await page.evaluate(() => localStorage.setItem('leadership-toolbox/agreement/none/1', '{'));
  for (const path of ['/', '/agreements/']) {
    await page.goto(at(path));
    expect([await goOn.innerText(), await moved(page)]).toEqual([
      expect.stringMatching(/Go on:\s+Siân and Márton/),
      0,
    ]);
  }
  await goOn.getByRole('link').click();
  expect(new URL(page.url()).pathname).toMatch(/agreements\/mentoring\/$/);
  await page.goto(at('/reflections/'));
  expect(await goOn.isVisible()).toBe(false);
  expect(complaints).toEqual([]);
  await close();
});
