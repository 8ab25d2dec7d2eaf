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

/** Opens a page of the built site in a fresh browser profile. */
export async function visit(path: string, options: BrowserContextOptions = laptop): Promise<Visit> {
  browser ??= launch(inject('browser'));
  const context = await (await browser).newContext({ acceptDownloads: true, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(at(path));
  return { page, complaints, requests, close: () => context.close() };
}

/** The address of a path of the built site. */
export const at = (path: string): string => new URL(path.replace(/^\//, ''), inject('address')).href;
