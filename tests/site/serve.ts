import type { TestProject } from 'vitest/node';
import { bringBrowser } from '../../scripts/browser.ts';
import { serve } from '../../scripts/serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the home page of the built site. */
    address: string;
    /** The path of the browser's program. */
    browser: string;
  }
}

/** Serves the built site for all browser tests of a run. */
export default async function setup(project: TestProject) {
  const { server, address } = await serve('dist');
  project.provide('address', address);
  project.provide('browser', bringBrowser());
  return () => server.close();
}
