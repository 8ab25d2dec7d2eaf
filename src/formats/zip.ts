import { strToU8, zipSync } from 'fflate';

/** A zip has no time zone. The time of Greenwich is written whatever zone this device is in, and nothing before 1980. */
function zipTime(made: Date): Date {
  const local = new Date(made.getTime() + made.getTimezoneOffset() * 60_000);
  return local.getFullYear() < 1980 ? new Date(1980, 0, 1) : local;
}

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
    { mtime: zipTime(made), level: 6 },
  );
