/**
 * The address of a page or file of this site, below the path that the site is served from.
 *
 * @param path from the root of the site, with a slash at both ends for a page: `/guides/matching/`
 */
export const href = (path: string): string => import.meta.env.BASE_URL.replace(/\/$/, '') + path;
