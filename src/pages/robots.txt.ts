import type { APIRoute } from 'astro';
import { addressIn, getLanguages } from '../readers/languages.ts';

/** Everybody may read everything; this says where the lists of pages are, one for each language. */
export const GET: APIRoute = async ({ site }) => {
  const lists = (await getLanguages()).flatMap(({ tag }) =>
    site ? `Sitemap: ${new URL(addressIn(tag, '/sitemap-index.xml'), site).href}\n` : [],
  );
  return new Response(`User-agent: *\nAllow: /\n${lists.join('')}`);
};
