import type { APIRoute } from 'astro';
import { href } from '../components/site/href.ts';
import { getOrganisation, getPictures } from '../readers/organisation.ts';
import { getWords } from '../readers/words.ts';

/** What a device needs to put the site among its programs. */
export const GET: APIRoute = async () => {
  const [{ site, language }, organisation, pictures] = await Promise.all([
    getWords(),
    getOrganisation(),
    getPictures(),
  ]);
  return Response.json({
    id: href('/'),
    name: site.name,
    short_name: organisation?.shortName ?? site.name,
    description: site.description,
    lang: language.tag,
    ...(language.direction === 'rtl' ? { dir: language.direction } : {}),
    start_url: href('/'),
    scope: href('/'),
    display: 'standalone',
    background_color: '#fbfaf7',
    theme_color: '#fbfaf7',
    icons: [
      { src: href(pictures.mark), sizes: 'any', type: 'image/svg+xml' },
      { src: href(pictures.small), sizes: '192x192', type: 'image/png' },
      { src: href(pictures.large), sizes: '512x512', type: 'image/png' },
      // The mark stands well inside the circle that devices cut out.
      { src: href(pictures.large), sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  });
};
