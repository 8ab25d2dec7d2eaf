import type { TestProject } from 'vitest/node';
import { bringBrowser } from '../../scripts/browser.ts';
import { serve } from '../../scripts/serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the home page of the built site. */
    address: string;
    /** The path of the browser's program. */
    browser: string;
    /** What else that program is started with. */
    browserArguments: string[];
  }
}

/** A page of a test lives for a second: what its code gains from being optimised is less than that costs. */
const unoptimised = ['--js-flags=--no-opt,--no-maglev'];

/** Serves the built site for all browser tests of a run. */
export default async function setup(project: TestProject) {
  const { server, address } = await serve('dist');
  project.provide('address', address);
  project.provide('browser', bringBrowser());
  project.provide('browserArguments', project.name === 'pace' ? [] : unoptimised);
  return () => server.close();
}
