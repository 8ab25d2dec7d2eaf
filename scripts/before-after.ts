import { existsSync, globSync, writeFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { serve } from './serve.ts';

const pages = 10;
const screen = { width: 390, height: 1700 };

/** Which part of two pictures of one size differs, from 0 to 1; the browser reads them. */
const difference = (page: Page, pictures: Buffer[]): Promise<number> =>
  page.evaluate(
    async (sources) => {
      const [one, other] = await Promise.all(
        sources.map(async (source) => {
          const image = await createImageBitmap(await (await fetch(source)).blob());
          const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
          canvas.drawImage(image, 0, 0);
          return new Uint32Array(canvas.getImageData(0, 0, image.width, image.height).data.buffer);
        }),
      );
      return one!.reduce((n, pixel, i) => n + Number(pixel !== other![i]), 0) / one!.length;
    },
    pictures.map((one) => `data:image/png;base64,${one.toString('base64')}`),
  );

/**
 * Pictures of the pages that have changed most since an older build, before and after, into screenshots/.
 *
 * @param older the folder of the older build
 */
export async function beforeAndAfter(browser: Browser, older: string): Promise<void> {
  const sites = await Promise.all([serve(older), serve('dist')]);
  const page = await browser.newPage({ viewport: screen, serviceWorkers: 'block' });
  const blank = await browser.newPage();
  const shoot = async (path: string) => {
    const taken: Buffer[] = [];
    for (const { address } of sites) {
      await page.goto(new URL(path, address).href);
      await page.evaluate(() => document.fonts.ready);
      taken.push(await page.screenshot());
    }
    return taken;
  };
  const found = [];
  for (const file of globSync('**/index.html', { cwd: 'dist' }).filter((one) =>
    existsSync(`${older}/${one}`),
  )) {
    const path = file.replaceAll('\\', '/').replace('index.html', '');
    const pictures = await shoot(path);
    found.push({ path, pictures, changed: await difference(blank, pictures) });
  }
  for (const { path, pictures, changed } of found.sort((a, b) => b.changed - a.changed).slice(0, pages)) {
    const name = path.replace(/\/$/, '').replaceAll('/', '-') || 'home';
    ['before', 'after'].forEach((when, i) => writeFileSync(`screenshots/${name}-${when}.png`, pictures[i]!));
    console.log(`${Math.round(changed * 100)} % of /${path} has changed.`);
  }
  for (const { server } of sites) server.close();
}
