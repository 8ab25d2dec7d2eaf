/**
 * Where this copy of the site is on the web; undefined where nobody has said so, as the build then takes a placeholder.
 *
 * @param home the path of the first page
 */
export const ownAddress = (site: URL | undefined, home: string): string | undefined =>
  site && site.hostname !== 'example.org' ? new URL(home, site).href : undefined;
