import { globSync, readFileSync } from 'node:fs';

/** What stands in each picture of an organisation, by its name below src/content. */
export const picturesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    globSync('local/*.svg', { cwd: folder }).map((one) => [
      one.replaceAll('\\', '/'),
      readFileSync(`${folder}/${one}`, 'utf8'),
    ]),
  );
