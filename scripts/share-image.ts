// The picture that other sites show beside a link to this one: the top of the home page, into public/share.png.
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
await browser.close();
server.close();
