import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { caddy, headers, headersFile, nginx } from '../build/hosts.ts';

describe('the examples for hosts', () => {
  it.each([
    ['nginx.conf', nginx],
    ['Caddyfile', caddy],
  ])('%s is what npm run hosting writes', (file, made) => {
    expect(readFileSync(`docs/hosting/${file}`, 'utf8')).toBe(made());
  });

  /** What scanners of headers ask for: each value that must be found, and what must not. */
  it.each([
    [
      'Content-Security-Policy',
      [
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "object-src 'none'",
        "require-trusted-types-for 'script'",
      ],
      /unsafe|https?:|\*/,
    ],
    ['Cross-Origin-Opener-Policy', ['same-origin'], /unsafe|allow/],
    ['Cross-Origin-Resource-Policy', ['same-origin'], /cross|site/],
    ['Permissions-Policy', ['camera=()', 'geolocation=()', 'microphone=()', 'usb=()'], /=\((?!\)|self\))|\*/],
    ['Referrer-Policy', ['no-referrer'], /,|origin|unsafe/],
    ['X-Content-Type-Options', ['nosniff'], /,/],
    ['X-Frame-Options', ['DENY'], /,/],
  ])('%s is as strict as it can be', (name, wanted, never) => {
    for (const part of wanted) expect(headers[name]).toContain(part);
    expect(headers[name]).not.toMatch(never);
  });

  it('keep no error for a year: where a line cannot leave errors out, there is none', () => {
    expect(headersFile()).not.toMatch(/max-age=\d{3,}, immutable|Cache-Control/);
    expect(caddy()).toMatch(/handle_errors \{\s+header Cache-Control "no-cache"/);
  });

  it('are all in each file: nginx, Caddy, and the one for Netlify and Cloudflare', () => {
    for (const file of [nginx(), caddy(), headersFile()])
      for (const [name, value] of Object.entries(headers))
        expect(file).toMatch(new RegExp(`${name}:? "?${RegExp.escape(value)}"?`));
  });

  it('open one permission, to our own pages alone: the screen stays awake while a session runs', () => {
    const open = [...(headers['Permissions-Policy'] ?? '').matchAll(/([\w-]+)=\((?!\))/g)];
    expect(open.map(([, name]) => name)).toEqual(['screen-wake-lock']);
  });

  it('ask for HTTPS for at least a year, and never for a site beside this one', () => {
    const [, seconds] = /^max-age=(\d+)$/.exec(headers['Strict-Transport-Security'] ?? '') ?? [];
    expect(Number(seconds)).toBeGreaterThanOrEqual(31_536_000);
  });
});
