import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { caddy, headers, nginx } from '../scripts/hosting.ts';

describe('the examples for hosts', () => {
  it.each([
    ['nginx.conf', nginx],
    ['Caddyfile', caddy],
  ])('%s is what npm run hosting writes', (file, made) => {
    expect(readFileSync(`docs/hosting/${file}`, 'utf8')).toBe(made());
  });

  it('let nobody frame a page, ask for a camera or learn where a reader came from', () => {
    expect(headers['Content-Security-Policy']).toContain("frame-ancestors 'none'");
    expect(headers['Permissions-Policy']).toContain('camera=()');
    expect(headers['Referrer-Policy']).toBe('no-referrer');
  });
});
