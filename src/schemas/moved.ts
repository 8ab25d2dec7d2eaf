import { z } from 'astro/zod';

const path = z
  .string()
  .regex(/^\/([a-z0-9-]+\/)+(#[a-z0-9-]+)?$/, 'a path begins and ends with a slash, like /guides/matching/');

/** Pages that have another address now. */
export const moved = z.strictObject({
  moved: z
    .array(
      z.strictObject({
        from: path.describe('Where the page was.'),
        to: path.describe('Where it is now: a page of this site, with #place where that helps.'),
      }),
    )
    .describe('Each old address leads on to the new one, on every host.'),
});
