import { strToU8, zipSync } from 'fflate';

/**
 * Several files in one .zip.
 *
 * @param made the moment that every file in it says it was made at
 */
export const zip = (files: Record<string, string | Uint8Array>, made: Date): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
    { mtime: made },
  );
