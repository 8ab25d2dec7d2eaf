import type { APIRoute } from 'astro';
import { rolldown } from 'rolldown';

/** The code of the search box as one file, for the small script in each page to bring when the box is opened. */
export const GET: APIRoute = async () => {
  const bundle = await rolldown({ input: 'src/components/search/search-box.ts' });
  const { output } = await bundle.generate({ format: 'esm', minify: true });
  return new Response(output[0].code);
};
