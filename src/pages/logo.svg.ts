import { readFile } from 'node:fs/promises';
import type { APIRoute } from 'astro';
import { getOrganisation } from '../readers/organisation.ts';

/** The organisation's logo; ours where it has none. An image runs no script, whatever the file holds. */
export const GET: APIRoute = async () => {
  const logo = (await getOrganisation())?.logo;
  const file = logo ? `src/content/local/${logo}` : 'public/favicon.svg';
  return new Response(await readFile(file, 'utf8'), { headers: { 'content-type': 'image/svg+xml' } });
};
