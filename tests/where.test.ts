import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { whereItIs } from '../build/where.ts';

const folder = mkdtempSync(join(tmpdir(), 'where-'));
writeFileSync(join(folder, 'organisation.yaml'), 'name: Ours\naddress: https://ours.uk\nbase: /toolbox/\n');

it('the site is where organisation.yaml says', () => {
  expect(whereItIs({}, folder)).toEqual({ base: '/toolbox/', site: 'https://ours.uk' });
});

it('on Netlify and Cloudflare it is at the root, for they serve it nowhere else', () => {
  expect(whereItIs({ NETLIFY: 'true', URL: 'https://x.netlify.app' }, folder).base).toBe('/');
  expect(whereItIs({ CF_PAGES: '1' }, folder)).toEqual({ base: '/', site: 'https://ours.uk' });
});

it('GitHub’s workflow says a path and an address of its own, with or without slashes', () => {
  const said = { BASE_PATH: 'copy', SITE_URL: 'https://ours.github.io' };
  expect(whereItIs(said, folder)).toEqual({ base: '/copy/', site: 'https://ours.github.io' });
  expect(whereItIs({ BASE_PATH: '/' }, folder).base).toBe('/');
});

it('where nobody has said so, no address is made up', () => {
  const nobodys = mkdtempSync(join(tmpdir(), 'where-'));
  expect(whereItIs({}, nobodys)).toEqual({ base: '/', site: undefined });
  expect(whereItIs({ NETLIFY: 'true', URL: 'https://x.netlify.app' }, nobodys).site).toBe(
    'https://x.netlify.app',
  );
});

it('npm start serves the site below the path that organisation.yaml says, and prints that address', async () => {
  const copy = mkdtempSync(join(tmpdir(), 'start-'));
  cpSync('src/content', join(copy, 'src/content'), { recursive: true });
  mkdirSync(join(copy, 'dist'));
  writeFileSync(join(copy, 'src/content/organisation.yaml'), 'name: Ours\nbase: /toolbox/\n');
  writeFileSync(join(copy, 'dist/index.html'), 'Ours');
  const child = spawn(process.execPath, [resolve('scripts/serve.ts')], { cwd: copy });
  try {
    const printed = await new Promise<string>((done) =>
      child.stdout.once('data', (some) => done(String(some))),
    );
    const [address = ''] = /http:\S+/.exec(printed) ?? [];
    expect(address).toMatch(/^http:\/\/localhost:\d+\/toolbox\/$/);
    expect(await (await fetch(address)).text()).toBe('Ours');
  } finally {
    child.kill();
  }
});
