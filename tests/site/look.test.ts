import { expect, it } from 'vitest';
import { laptop, visit } from './visit.ts';

it('a light or dark look is kept once it is chosen, on every page, and goes with “Clear everything”', async () => {
  const { page, complaints, close } = await visit('/about/', laptop);
  const kept = () => page.evaluate(() => localStorage.getItem('leadership-toolbox/look'));
  const paper = () =>
    page.evaluate(() => {
      const canvas = new OffscreenCanvas(1, 1).getContext('2d')!;
      canvas.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
      canvas.fillRect(0, 0, 1, 1);
      return canvas.getImageData(0, 0, 1, 1).data[0]! < 100 ? 'dark' : 'light';
    });
  await page.emulateMedia({ colorScheme: 'light' });
  expect([await kept(), await paper()]).toEqual([null, 'light']);
  await page.getByLabel('Dark', { exact: true }).check();
  expect([await kept(), await paper()]).toEqual(['dark', 'dark']);
  await page.getByRole('contentinfo').getByRole('link', { name: 'What this site keeps' }).click();
  await page.getByText('Your choice of a light or dark look').waitFor();
  expect([await paper(), await page.getByLabel('Dark', { exact: true }).isChecked()]).toEqual(['dark', true]);
  await page.getByRole('button', { name: 'Clear everything' }).click();
  await page.getByText('Everything was cleared').waitFor();
  expect([await kept(), await paper()]).toEqual([null, 'light']);
  expect(await page.getByLabel('As the device').isChecked()).toBe(true);
  // Enter on a choice sends nothing anywhere.
  await page.getByLabel('Light', { exact: true }).press('Enter');
  await page.getByLabel('Light', { exact: true }).check();
  await page.getByLabel('As the device').check();
  expect([await kept(), new URL(page.url()).search]).toEqual([null, '']);
  expect(complaints).toEqual([]);
  await close();
});
