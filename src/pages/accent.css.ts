import type { APIRoute } from 'astro';
import { getOrganisation } from '../readers/organisation.ts';

/** The organisation's colour, where it has one. A file, because the content policy takes no style from a page. */
export const GET: APIRoute = async () => {
  const accent = (await getOrganisation())?.accent;
  return new Response(
    accent
      ? `:root{--accent:light-dark(${accent.light},${accent.dark});--accent-line:4px}.button.main{background:var(--accent)!important;border-color:var(--accent)!important}`
      : '',
    { headers: { 'content-type': 'text/css' } },
  );
};
