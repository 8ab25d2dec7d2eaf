// The pictures that others show of this site, into public/: the top of the home page beside a link, and the mark as icons.
import { readFileSync } from 'node:fs';
import { bringBrowser, launch } from './browser.ts';
import { serve } from './serve.ts';

/** The size that link previews ask for, in pixels. */
const viewport = { width: 1200, height: 630 };

const { server, address } = await serve('dist');
const browser = await launch(bringBrowser());
const page = await browser.newPage({ viewport });
await page.goto(address);
await page.evaluate(() => document.fonts.ready);
await page.screenshot({ path: 'public/share.png' });
// A page of its own: those of the site take no HTML from a script.
const blank = await browser.newPage();
const mark = readFileSync('public/favicon.svg', 'utf8');
for (const size of [192, 512]) {
  await blank.setViewportSize({ width: size, height: size });
  // The mark with room around it, as devices cut icons round.
  const inner = Math.round(size * 0.66);
  await blank.setContent(
    `<style>body{margin:0;display:grid;place-items:center;height:100vh;background:#fbfaf7}svg{width:${inner}px;height:${inner}px}</style>${mark}`,
  );
  await blank.screenshot({ path: `public/icon-${size}.png` });
}
await browser.close();
server.close();
