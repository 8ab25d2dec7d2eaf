import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../scripts/serve.ts';
import { caching, headers } from '../../build/hosts.ts';
import { awake, visit } from '../site/visit.ts';
import { adopt, build, run } from './adopt.ts';

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

/** Starts nginx with a file of ours, as it is but for the port and the folder. */
function startNginx(port: number, example: string): ChildProcess {
  const conf = join(folder, `nginx-${port}.conf`);
  writeFileSync(
    conf,
    `load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
user root;
daemon off;
pid ${folder}/nginx-${port}.pid;
error_log ${folder}/error.log;
events {}
http {
include /etc/nginx/mime.types;
access_log off;
${readFileSync(`${example}/nginx.conf`, 'utf8')
  .replace('listen 80', `listen ${port}`)
  .replace('listen [::]:80', `listen [::]:${port}`)
  .replace('root /srv/leadership-toolbox', `root ${root}`)}}
`,
  );
  return spawn('/usr/sbin/nginx', ['-c', conf], { stdio: 'ignore' });
}

/** Starts Caddy with a file of ours, likewise. */
function startCaddy(port: number, example: string): ChildProcess {
  const conf = join(folder, `Caddyfile-${port}`);
  writeFileSync(
    conf,
    `{\n\tadmin off\n}\n${readFileSync(`${example}/Caddyfile`, 'utf8')
      .replace(/\n[^#\s]\S* \{\n/, `\n:${port} {\n`)
      .replace('root * /srv/leadership-toolbox', `root * ${root}`)}`,
  );
  return spawn('/usr/bin/caddy', ['run', '--config', conf, '--adapter', 'caddyfile'], {
    stdio: 'ignore',
    env: { ...process.env, HOME: folder },
  });
}

/** An adopter's copy below a path, with a guide of its own that has moved; nginx and Caddy take the files of its build. */
let adopter: string;

beforeAll(() => {
  mkdirSync(root);
  cpSync(resolve('dist'), root, { recursive: true });
  adopter = adopt('school');
  writeFileSync(
    join(adopter, 'src/content/local/moved.yaml'),
    'moved: [{ from: /guides/old-name/, to: /guides/in-schools/ }]\n',
  );
  build(adopter);
  run(adopter, 'scripts/compress.ts');
  cpSync(join(adopter, 'dist'), join(root, 'toolbox'), { recursive: true });
}, 180_000);
afterAll(() => {
  rmSync(adopter, { recursive: true });
  rmSync(folder, { recursive: true });
});

describe.each([
  ['nginx', '/', startNginx],
  ['nginx', '/toolbox/', startNginx],
  ['Caddy', '/', startCaddy],
  ['Caddy', '/toolbox/', startCaddy],
])('%s with our file, the site at %s', (_, base, start) => {
  let host: ChildProcess;
  let port: number;
  beforeAll(async () => {
    port = await freePort();
    host = start(port, base === '/' ? 'docs/hosting' : join(adopter, 'hosting'));
    for (let tries = 0; tries < 100; tries += 1) {
      if (await get(port, base).catch(() => undefined)) return;
      await new Promise((later) => setTimeout(later, 100));
    }
    throw new Error('The server did not start.');
  });
  afterAll(() => void host.kill());

  it('sends every header of our list with every answer', async () => {
    for (const path of ['', 'guides/matching/', 'nowhere/', 'sw.js', 'agreements/mentoring-agreement.docx']) {
      const { headers: sent } = await get(port, base + path);
      for (const [name, value] of Object.entries(headers)) expect(sent[name.toLowerCase()]).toBe(value);
    }
  });

  it('sends what was compressed at build, and lets only hashed files be kept for good', async () => {
    const page = await get(port, `${base}guides/matching/`);
    expect(page.headers['content-encoding']).toBe('br');
    expect(page.headers['vary']).toMatch(/accept-encoding/i);
    expect(page.headers['cache-control']).toBe(caching.others);
    const html = brotliDecompressSync(page.body).toString();
    const font = /\/[^"]*_astro\/[^"]+\.woff2/.exec(html)?.[0] ?? '';
    expect(font).toMatch(new RegExp(`^${base}_astro/`));
    expect((await get(port, font)).headers['cache-control']).toBe(caching.hashed);
    for (const path of [
      'sw.js',
      'favicon.svg',
      'manifest.webmanifest',
      'nowhere/',
      '_astro/nothing.12345678.js',
    ])
      expect((await get(port, base + path)).headers['cache-control']).toBe(caching.others);
  });

  it('answers a missing page with our own words and 404, and a missing slash with a redirect', async () => {
    const missing = await get(port, `${base}nowhere/`);
    expect(missing.status).toBe(404);
    const { 'content-encoding': packed } = missing.headers;
    const words = packed === 'br' ? brotliDecompressSync(missing.body) : missing.body;
    expect(words.toString()).toContain('This page is not here');
    const slash = await get(port, `${base}guides/matching`);
    expect([301, 308]).toContain(slash.status);
    expect(slash.headers['location']).toBe(`${base}guides/matching/`);
  });

  it('knows what kind each file is', async () => {
    for (const [path, kind] of [
      ['', 'text/html'],
      ['sw.js', 'javascript'],
      [
        `_astro/${readdirSync(join(root, base, '_astro')).find((file) => /^search\..*\.json$/.test(file))}`,
        'application/json',
      ],
      ['manifest.webmanifest', 'application/manifest+json'],
      ['agreements/mentoring-agreement.pdf', 'application/pdf'],
      ['agreements/mentoring-agreement.docx', 'wordprocessingml'],
      ['agreements/mentoring-agreement.txt', 'text/plain; charset=utf-8'],
    ] as const)
      expect((await get(port, base + path)).headers['content-type']?.toLowerCase()).toContain(kind);
  });

  if (base !== '/')
    it('leads on from the root of the host, and from a page that has moved', async () => {
      const top = await get(port, '/');
      expect(top.status).toBe(302);
      expect(top.headers['location']).toContain(base);
      const slash = await get(port, base.slice(0, -1));
      expect([301, 308]).toContain(slash.status);
      expect(slash.headers['location']).toContain(base);
      const moved = await get(port, `${base}guides/old-name/`);
      expect(moved.status).toBe(301);
      expect(moved.headers['location']).toBe(`${base}guides/in-schools/`);
      expect(readFileSync(join(adopter, 'dist/_redirects'), 'utf8')).toBe(
        `${base}guides/old-name/ ${base}guides/in-schools/ 301\n`,
      );
    });

  it('serves a site that works under its headers: search, an agreement and its file', async () => {
    const { page, complaints, close } = await visit('/');
    await page.goto(`http://localhost:${port}${base}search/#q=trust`);
    await page.locator('ol.found li').first().waitFor();
    await page.goto(`http://localhost:${port}${base}agreements/mentoring/`);
    await awake(page);
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download PDF' }).click();
    expect((await file).suggestedFilename()).toMatch(/\.pdf$/);
    expect(complaints).toEqual([]);
    await close();
  });
});

it('a page that has moved leads on by itself where a host knows no redirects', async () => {
  const { server, address } = await serve(join(adopter, 'dist'), 0, '/toolbox/');
  const { page, complaints, close } = await visit('/', { javaScriptEnabled: false });
  await page.goto(`${address}guides/old-name/`);
  await page.waitForURL(`${address}guides/in-schools/`);
  const html = readFileSync(join(adopter, 'dist/guides/old-name/index.html'), 'utf8');
  expect(html).toContain('rel="canonical" href="https://toolbox.home.arpa/toolbox/guides/in-schools/"');
  expect(readFileSync(join(adopter, 'dist/sitemap-0.xml'), 'utf8')).not.toContain('old-name');
  expect(complaints).toEqual([]);
  await close();
  server.close();
});
