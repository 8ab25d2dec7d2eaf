import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, inject } from 'vitest';
import { launch } from '../../scripts/browser.ts';

let browser: Promise<Browser> | undefined;

afterAll(async () => {
  await (await browser)?.close();
  browser = undefined;
});

/** A page that is open at a path of the built site, with everything that went wrong on it. */
export interface Visit {
  page: Page;
  /** Errors and refusals of the content policy that the browser's console told of. */
  complaints: string[];
  /** The addresses that were asked for. */
  requests: string[];
  close: () => Promise<void>;
}

/** A phone's screen and a laptop's. */
export const phone = { viewport: { width: 320, height: 700 } };
export const laptop = { viewport: { width: 1280, height: 900 } };

/** Opens a page of the built site in a fresh browser profile, and waits for its code as a person would. */
export async function visit(path: string, options: BrowserContextOptions = laptop): Promise<Visit> {
  const visited = await arrive(path, options);
  if (options.javaScriptEnabled !== false) await awake(visited.page);
  return visited;
}

/**
 * Opens a page and does not wait for its code.
 *
 * @param slowness how long every script takes to arrive, in milliseconds
 */
export async function arrive(
  path: string,
  options: BrowserContextOptions = laptop,
  slowness = 0,
): Promise<Visit> {
  browser ??= launch(inject('browser'), inject('browserArguments'));
  const context = await (
    await browser
  ).newContext({
    acceptDownloads: true,
    // Otherwise each visit fetches the whole site for use without a network, which only some tests are about.
    serviceWorkers: 'block',
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  if (slowness > 0)
    await page.route(/\.js$/, async (route) => {
      await new Promise((passed) => setTimeout(passed, slowness));
      await route.continue();
    });
  await page.goto(at(path), { waitUntil: slowness > 0 ? 'domcontentloaded' : 'load' });
  return { page, complaints, requests, close: () => context.close() };
}

/** The address of a path of the built site. */
export const at = (path: string): string => new URL(path.replace(/^\//, ''), inject('address')).href;

/** Waits until the code of a page answers. */
export const awake = (page: Page) => page.waitForFunction(() => !document.querySelector('astro-island[ssr]'));

/** A visit that leaves the copy for use without a network behind, as a reader's does. */
export const visitWithCopy = (path: string, options: BrowserContextOptions = laptop): Promise<Visit> =>
  visit(path, { serviceWorkers: 'allow', ...options });

/** Waits until the whole site is kept on the device. */
export const copied = (page: Page) =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    while (active?.state !== 'activated') await new Promise((later) => setTimeout(later, 50));
  });

/** The addresses of what is kept of the site, in order: which of a few files comes first is the network's choice. */
export const kept = (page: Page) =>
  page.evaluate(async () => {
    const [name = ''] = await caches.keys();
    return (await (await caches.open(name)).keys()).map(({ url }) => url).sort();
  });

/** The addresses of all that a release has to keep, by the list in its worker, and of the mark that it has been in use. */
export function wholeRelease(): string[] {
  const [, files = '{}'] = /^const FILES = (.*);$/m.exec(readFileSync('dist/sw.js', 'utf8')) ?? [];
  return [...Object.keys(JSON.parse(files) as Record<string, string>), 'served'].map(at).sort();
}
