import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caddy, caching, headers, nginx } from '../../scripts/hosting.ts';
import { visit } from '../site/visit.ts';

const folder = mkdtempSync(join(tmpdir(), 'hosting-'));
const root = join(folder, 'root');

const freePort = () =>
  new Promise<number>((found) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as { port: number };
      server.close(() => found(port));
    });
  });

/** One answer of a host, as it comes over the wire. */
function get(port: number, path: string) {
  return new Promise<{ status: number; headers: Record<string, string>; body: Buffer }>(
    (resolved, reject) => {
      request({ port, path, headers: { 'accept-encoding': 'br, gzip', host: 'localhost' } }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolved({
            status: response.statusCode ?? 0,
            headers: response.headers as Record<string, string>,
            body: Buffer.concat(parts),
          }),
        );
      })
        .on('error', reject)
        .end();
    },
  );
}

/** Starts nginx with our example, as it is but for the port and the folder. */
function startNginx(port: number): ChildProcess {
  const conf = join(folder, 'nginx.conf');
  writeFileSync(
    conf,
    `load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
user root;
daemon off;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events {}
http {
include /etc/nginx/mime.types;
access_log off;
${nginx().replace('listen 80', `listen ${port}`).replace('/srv/leadership-toolbox', root)}}
`,
  );
  return spawn('/usr/sbin/nginx', ['-c', conf], { stdio: 'ignore' });
}

/** Starts Caddy with our example, likewise. */
function startCaddy(port: number): ChildProcess {
  const conf = join(folder, 'Caddyfile');
  writeFileSync(
    conf,
    `{\n\tadmin off\n}\n${caddy().replace('\n:80 {', `\n:${port} {`).replace('/srv/leadership-toolbox', root)}`,
  );
  return spawn('/usr/bin/caddy', ['run', '--config', conf, '--adapter', 'caddyfile'], {
    stdio: 'ignore',
    env: { ...process.env, HOME: folder },
  });
}

beforeAll(() => {
  mkdirSync(root);
  cpSync(resolve('dist'), root, { recursive: true });
});

describe.each([
  ['nginx', startNginx],
  ['Caddy', startCaddy],
])('%s with our example', (_, start) => {
  let host: ChildProcess;
  let port: number;
  beforeAll(async () => {
    port = await freePort();
    host = start(port);
    for (let tries = 0; tries < 100; tries += 1) {
      if (await get(port, '/').catch(() => undefined)) return;
      await new Promise((later) => setTimeout(later, 100));
    }
    throw new Error('The server did not start.');
  });
  afterAll(() => void host.kill());

  it('sends every header of our list with every answer', async () => {
    for (const path of [
      '/',
      '/guides/matching/',
      '/nowhere/',
      '/sw.js',
      '/agreements/mentoring-agreement.docx',
    ]) {
      const { headers: sent } = await get(port, path);
      for (const [name, value] of Object.entries(headers)) expect(sent[name.toLowerCase()]).toBe(value);
    }
  });

  it('sends what was compressed at build, and lets only hashed files be kept for good', async () => {
    const page = await get(port, '/guides/matching/');
    expect(page.headers['content-encoding']).toBe('br');
    expect(page.headers['cache-control']).toBe(caching.others);
    const font = /\/_astro\/[^"]+\.woff2/.exec(
      (await import('node:zlib')).brotliDecompressSync(page.body).toString(),
    )?.[0];
    expect((await get(port, font ?? '')).headers['cache-control']).toBe(caching.hashed);
  });

  it('answers a missing page with our own words and 404, and a missing slash with a redirect', async () => {
    const missing = await get(port, '/nowhere/');
    expect(missing.status).toBe(404);
    const slash = await get(port, '/guides/matching');
    expect([301, 308]).toContain(slash.status);
    expect(slash.headers['location']).toBe('/guides/matching/');
  });

  it('knows what kind each file is', async () => {
    for (const [path, kind] of [
      ['/', 'text/html'],
      ['/sw.js', 'javascript'],
      ['/search.json', 'application/json'],
      ['/manifest.webmanifest', 'application/manifest+json'],
      ['/agreements/mentoring-agreement.pdf', 'application/pdf'],
      ['/agreements/mentoring-agreement.docx', 'wordprocessingml'],
    ] as const)
      expect((await get(port, path)).headers['content-type']).toContain(kind);
  });

  it('serves a site that works under its headers: search, an agreement and its file', async () => {
    const { page, complaints, close } = await visit('/');
    await page.goto(`http://localhost:${port}/search/#q=trust`);
    await page.locator('ol.found li').first().waitFor();
    await page.goto(`http://localhost:${port}/agreements/mentoring/`);
    await page.waitForFunction(() => !document.querySelector('astro-island[ssr]'));
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download PDF' }).click();
    expect((await file).suggestedFilename()).toMatch(/\.pdf$/);
    expect(complaints).toEqual([]);
    await close();
  });
});
