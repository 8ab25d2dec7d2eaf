import { existsSync, globSync } from 'node:fs';

/** The files that are an organisation's own, or that somebody translates. */
export const ownFiles = (folder: string): string[] => [
  ...(existsSync(`${folder}/organisation.yaml`) ? ['organisation.yaml'] : []),
  ...globSync('{local,languages}/**/*.{yaml,md,mdx,svg}', { cwd: folder })
    .map((file) => file.replaceAll('\\', '/'))
    .sort(),
];
