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
    { mtime: stamp(made), level: 6 },
  );

/**
 * The time as a .zip can hold it: from 1980 to 2099, whatever the clock says, and in UTC, so that the same content gives
 * the same bytes in every time zone. The library writes the local parts of a date.
 */
function stamp(made: Date): Date {
  const year = Math.min(Math.max(made.getUTCFullYear(), 1980), 2099);
  return new Date(
    year,
    made.getUTCMonth(),
    made.getUTCDate(),
    made.getUTCHours(),
    made.getUTCMinutes(),
    made.getUTCSeconds(),
  );
}
