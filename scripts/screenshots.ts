// Pictures of one page of each kind at three widths, light and dark, into screenshots/, to be looked at.
// A path can be named: npm run screenshots -- /guides/matching/
// With an older build, before and after of the ten pages that changed most: npm run screenshots -- --before ../older/dist
import { mkdirSync } from 'node:fs';
import { beforeAndAfter } from './before-after.ts';
import { bringBrowser, launch } from './browser.ts';
import { serve } from './serve.ts';

const usual = [
  '/',
  '/guides/',
  '/guides/what-supervision-is/',
  '/compare/',
  '/cases/',
  '/which-support/',
  '/agreements/',
  '/agreements/mentoring/',
  '/reflections/',
  '/tools/session-plan/',
  '/glossary/',
  '/help/',
  '/a-to-z/',
  '/404.html',
];
const [flag, older] = process.argv.slice(2);
const named = process.argv.slice(2);
const { server, address } = await serve('dist');
const browser = await launch(bringBrowser());
mkdirSync('screenshots', { recursive: true });
if (flag === '--before' && older) {
  await beforeAndAfter(browser, older);
  process.exit();
}
for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [320, 768, 1280]) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    const page = await context.newPage();
    for (const path of named.length > 0 ? named : usual) {
      await page.goto(new URL(path.slice(1), address).href);
      await page.evaluate(() => document.fonts.ready);
      const name =
        path
          .replace(/\.html$/, '')
          .split('/')
          .filter(Boolean)
          .join('-') || 'home';
      await page.screenshot({ path: `screenshots/${name}-${width}-${colorScheme}.png`, fullPage: true });
    }
    await context.close();
  }
await browser.close();
server.close();
console.log('screenshots/ is written.');
