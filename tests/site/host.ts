import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { writeWorker } from '../../build/offline.ts';
import { serve } from '../../scripts/serve.ts';

/** What of the site such a host leaves out: whether all of it comes whole is tested above. */
const leftOut = /\.(br|gz)$|^dist\/(pagefind|cases|tools|guides\/(?!trust-and-confidence|matching))\b./;

/** A host of its own with a part of the site, whose files and answers a test can change. */
export async function host() {
  const folder = `${join(mkdtempSync(join(tmpdir(), 'release-')), 'dist')}/`;
  cpSync('dist', folder, { recursive: true, filter: (file) => !leftOut.test(file.replaceAll('\\', '/')) });
  writeWorker(folder, '/');
  const { server, address } = await serve(folder);
  const [plain] = server.listeners('request') as ((a: IncomingMessage, b: ServerResponse) => void)[];
  return {
    folder,
    address,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
    /** Answers some paths in another way: true where it has. */
    instead(answer: (path: string, response: ServerResponse) => boolean) {
      server.removeAllListeners('request');
      server.on('request', (request: IncomingMessage, response: ServerResponse) => {
        if (!answer(request.url ?? '', response)) plain?.(request, response);
      });
    },
    /** Puts the next release on the host: one guide says so, another is gone. */
    release() {
      const guide = `${folder}guides/trust-and-confidence/index.html`;
      writeFileSync(
        guide,
        readFileSync(guide, 'utf8').replace(/<h1[^>]*>.*?<\/h1>/s, '<h1>The new release</h1>'),
      );
      rmSync(`${folder}guides/matching`, { recursive: true });
      writeWorker(folder, '/');
    },
  };
}

/** Lets the browser look for a new release, as it does on each visit; gives back whether one is waiting, whole. */
export const update = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const fresh = await registration.update();
    const worker = fresh.installing;
    while (worker?.state === 'installing') await new Promise((later) => setTimeout(later, 50));
    return registration.waiting !== null;
  });

export const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();
export const newer = 'A newer version of this site is ready.';
