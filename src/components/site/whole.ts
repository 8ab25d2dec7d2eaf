import { href } from './href.ts';

/**
 * The whole address of a page or file of this site, for those who are elsewhere; undefined where nobody has said where this
 * copy is.
 *
 * @param path from the root of the site: `/guides/matching/`
 */
export const whole = (path: string, site: URL | undefined): string | undefined =>
  site && new URL(href(path), site).href;
