import type { APIRoute } from 'astro';
import { href } from '../components/site/href.ts';

/** Everybody may read everything; this says where the list of pages is. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\nSitemap: ${new URL(href('/sitemap-index.xml'), site).href}\n`);
