// The service worker: keeps one whole release of the site on the device, whatever was visited, so that all of it works
// without a network. scripts/offline.ts writes it into the built site with the name of the release and the list of files,
// each with a mark made of its bytes. Each language of the site is a folder with a worker of its own.
/* global RELEASE, FILES, BASE, WORDS, LANGUAGE */
const prefix = `leadership-toolbox${BASE}`;
const cacheName = prefix + RELEASE;
/** Other copies of this site may stand below or above this one on the same host. */
const isOurs = (name) => name.startsWith(prefix) && !name.slice(prefix.length).includes('/');

/** Stands in the cache of a release that has been in use, as those that never came whole have not. */
const served = `${BASE}served`;

/** What may save a life is asked of the network first, for so many milliseconds. */
const fresh = `${BASE}help/`;
const patience = 3000;

/** Ends all that is being fetched for the copy, once the visitor wants none. */
const unwanted = new AbortController();

self.addEventListener('install', (event) => event.waitUntil(keepAll(Object.entries(FILES))));

/**
 * Keeps every file of this release, or fails, and then the browser tries again on the next visit: what came is not asked
 * for twice. A few at a time, because the visitor is using the same network.
 */
async function keepAll(files) {
  const cache = await caches.open(cacheName);
  for (let from = 0; from < files.length; from += 12)
    await Promise.all(
      files.slice(from, from + 12).map(async ([file, mark]) => {
        const address = BASE + file;
        const kept = address === fresh ? undefined : await find(address);
        const response =
          (kept && (await exact(kept, mark))) ??
          (await exact(await fetch(address, { cache: 'no-cache', signal: unwanted.signal }), mark));
        if (!response) throw new Error(`${address} is not the file of this release.`);
        unwanted.signal.throwIfAborted();
        await cache.put(address, response);
      }),
    );
}

/**
 * The same answer, if it holds the very bytes that the release was built with. While a host changes from one release to
 * the next it answers with files of either, or with a page of its own; those must never be mixed.
 */
async function exact(response, mark) {
  if (!response.ok) return undefined;
  const bytes = await response.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  if (btoa(String.fromCharCode(...digest.subarray(0, 6))) !== mark) return undefined;
  // An answer that came by a redirect may not be given to a page; a new one may.
  const headers = new Headers(response.headers);
  headers.delete('content-encoding');
  headers.delete('content-length');
  if (!headers.has('date')) headers.set('date', new Date().toUTCString());
  return new Response(bytes, { headers });
}

// The release that was in use before stays until the next: a page that is still open may want one of its files.
self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      if (unwanted.signal.aborted) return;
      const others = (await caches.keys()).filter((name) => isOurs(name) && name !== cacheName);
      const used = await Promise.all(others.map((name) => caches.match(served, { cacheName: name })));
      const before = others.findLast((_, i) => used[i]);
      await Promise.all(others.filter((name) => name !== before).map((name) => caches.delete(name)));
      await (await caches.open(cacheName)).put(served, new Response());
    })(),
  );
});

// The visitor asked for the new release, or for no copy at all; or the page asks whether this is a worker of the site,
// which an empty answer of a host is not.
self.addEventListener('message', (event) => {
  if (event.data === 'load') self.skipWaiting();
  if (event.data === 'forget') event.waitUntil(forget());
  if (event.data === 'whole?') event.ports[0].postMessage(RELEASE);
});

/** Stops making the copy and drops what is there of it, though the page that asked for it may be gone by then. */
async function forget() {
  unwanted.abort();
  await Promise.all((await caches.keys()).filter(isOurs).map((name) => caches.delete(name)));
  await self.registration.unregister();
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(BASE)) return;
  const path = pathname.replace(/\/index\.html$/, '/');
  if (request.mode !== 'navigate') event.respondWith(part(request));
  else event.respondWith(path === fresh ? freshPage() : page(request, path));
});

/** A kept file of this release. Does not make a cache where the visitor has cleared it. */
const release = (address) => caches.match(address, { cacheName, ignoreSearch: true });

/** A kept file of this release or of another. */
async function find(address) {
  const found = await release(address);
  if (found) return found;
  for (const name of (await caches.keys()).filter(isOurs)) {
    const older = await caches.match(address, { cacheName: name, ignoreSearch: true });
    if (older) return older;
  }
  return undefined;
}

/** What a page is made of: of this release, of the one that the page was made with, or from the network. */
const part = async (request) => (await find(request.url)) ?? fetch(request);

/** A page of this release, however its address is written; else from the network; else the page that says it is not here. */
async function page(request, pathname) {
  const found = await release(pathname);
  if (found) return found;
  if (await release(`${pathname}/`)) return Response.redirect(`${pathname}/`);
  try {
    return await fetch(request);
  } catch {
    const missing = await release(`${BASE}404.html`);
    return missing ? new Response(missing.body, { status: 404, headers: missing.headers }) : Response.error();
  }
}

/**
 * From the network; where it fails, is not whole in time or answers with a page of its own, as networks do that want a
 * password first, the kept page, which then says from which day it is.
 */
async function freshPage() {
  const late = new Promise((done) => setTimeout(done, patience));
  const answer = fetch(fresh, { cache: 'no-cache' });
  const response = await Promise.race([answer.then(ours), late]).catch(() => undefined);
  if (response) return response;
  const found = await release(fresh);
  if (!found) return answer;
  const day = new Date(found.headers.get('date'));
  const said = WORDS.replace('{day}', new Intl.DateTimeFormat(LANGUAGE, { dateStyle: 'long' }).format(day));
  const text = (await found.text()).replace(
    /<p hidden[^>]* data-copy[^>]*><\/p>/,
    `<p class="notice">${said}</p>`,
  );
  return new Response(text, { headers: found.headers });
}

/** The answer, read to its end, if it is a page of this site: each names its worker. */
async function ours(response) {
  if (!response.ok) return undefined;
  const text = await response.text();
  if (!text.includes(`data-worker="${BASE}sw.js"`)) return undefined;
  const headers = new Headers(response.headers);
  headers.delete('content-encoding');
  headers.delete('content-length');
  return new Response(text, { headers });
}
