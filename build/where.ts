// Where a copy of the site will be: by what the host says, by what organisation.yaml says, or nowhere that is known.
import { english } from '../src/schemas/layers.ts';
import { readLayers } from './layers.ts';

/** What of the environment says where the site will be. */
export type Environment = Record<string, string | undefined>;

/** Hosts that serve a site at the root of a name and nowhere else, whatever organisation.yaml says for another host. */
const atRoot = (environment: Environment) => Boolean(environment['NETLIFY'] ?? environment['CF_PAGES']);

/**
 * The path and the address of the site.
 *
 * @param environment BASE_PATH and SITE_URL come first; NETLIFY and CF_PAGES are set by these hosts
 * @param folder the content of the site
 * @returns the path, with a slash at both ends, and the address without it; undefined where nobody has said so
 */
export function whereItIs(
  environment: Environment,
  folder = 'src/content',
): { base: string; site: string | undefined } {
  const own = readLayers('organisation', english, folder).entries[0]?.data;
  const path = environment['BASE_PATH'] ?? (atRoot(environment) ? '/' : own?.base) ?? '/';
  const netlify = environment['NETLIFY'] ? environment['URL'] : undefined;
  return {
    base: `/${path}/`.replace(/\/+/g, '/'),
    site: environment['SITE_URL'] || own?.address || netlify || undefined,
  };
}
