import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';

let known: string | undefined;

/** A name for everything that writers edit, an organisation's own included: it changes with any letter of it. */
export function contentVersion(): string {
  if (known && import.meta.env.PROD) return known;
  const files = globSync('src/content/**/*.{md,mdx,yaml}')
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(file));
  return (known = hash.digest('hex').slice(0, 7));
}
