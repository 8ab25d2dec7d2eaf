// The service worker: keeps one whole release of the site on the device, whatever was visited, so that all of it works
// without a network. scripts/offline.ts writes it into the built site with the name of the release and the list of files.
/* global RELEASE, FILES, BASE, WORDS, LANGUAGE */

// Each language of the site is a folder with a worker of its own.
const prefix = `leadership-toolbox${BASE}`;
const cacheName = prefix + RELEASE;

/** What may save a life is asked of the network first. */
const fresh = [`${BASE}help/`];

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(cacheName)
      .then((cache) => cache.addAll(FILES.map((file) => new Request(BASE + file, { cache: 'no-cache' })))),
  );
});

// The release before this one stays until the next: a page that is still open may want one of its files.
self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches.keys().then((names) => {
      const ours = names.filter(
        (name) => /^[^/]+$/.test(name.slice(prefix.length)) && name.startsWith(prefix) && name !== cacheName,
      );
      return Promise.all(ours.slice(0, -1).map((name) => caches.delete(name)));
    }),
  );
});

// The visitor asked for the new release.
self.addEventListener('message', (event) => {
  if (event.data === 'load the new release') self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== location.origin) return;
  if (!address.pathname.startsWith(BASE)) return;
  event.respondWith(fresh.includes(address.pathname) ? freshOrKept(request) : kept(request));
});

/** The file of this release, of the one before, or from the network; at last the page that says that it is not here. */
async function kept(request) {
  const cache = await caches.open(cacheName);
  const found =
    (await cache.match(request, { ignoreSearch: true })) ??
    (await caches.match(request, { ignoreSearch: true }));
  if (found) return found;
  try {
    return await fetch(request);
  } catch {
    const missing = request.mode === 'navigate' && (await cache.match(`${BASE}404.html`));
    return missing || Response.error();
  }
}

/** From the network; without one, the kept page, which then says from which day it is. */
async function freshOrKept(request) {
  try {
    const response = await fetch(request);
    if (response.ok) return response;
  } catch {
    // No network: the kept page follows.
  }
  const found = await (await caches.open(cacheName)).match(request, { ignoreSearch: true });
  if (!found) return Response.error();
  const day = new Date(found.headers.get('date') ?? Date.now());
  const said = WORDS.replace('{day}', new Intl.DateTimeFormat(LANGUAGE, { dateStyle: 'long' }).format(day));
  const page = (await found.text()).replace(
    /<p hidden[^>]* data-copy[^>]*><\/p>/,
    `<p class="notice">${said}</p>`,
  );
  return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}
