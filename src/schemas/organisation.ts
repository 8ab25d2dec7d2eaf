import { z } from 'astro/zod';
import { accent } from './accent.ts';
import { id, relationship, words } from './relationship.ts';
import { basePath, siteAddress } from './site-address.ts';
import { mail, phone, toldText, webAddress as address } from './ways.ts';

/** A name as it should be shown: quotation marks of a word processor would be part of it. */
const name = words.refine(
  (text) => !/^[“”„‘].*[“”’]$/.test(text),
  'these quotation marks are taken as part of the name. Use straight ones, or none',
);

/** Somebody whom nobody can reach is no contact. */
const reachable = (ways: string[], what: string) => ({
  check: (one: object) => ways.some((way) => way in one),
  message: `${what} needs at least one of: ${ways.join(', ')}`,
});
const contactWays = reachable(['mail', 'phone', 'booking', 'place'], 'a contact');
const signpostWays = reachable(['phone', 'mail', 'url'], 'a signpost');

/** The name of a drawing in src/content/local/. */
const logo = toldText((text) => {
  if (/^[\w-]+\.svg$/.test(text)) return undefined;
  const name = text.replace(/^.*[\\/]/, '');
  if (/^https?:/i.test(text))
    return `the file has to stand in src/content/local/. Put it there, and write its name: ${name}`;
  if (/\.(png|jpe?g|gif|webp|heic|tiff?|bmp|pdf|eps|ai)$/i.test(text))
    return 'a logo is a drawing in a file that ends in .svg, like logo.svg. Ask whoever made it for that; a photograph or a picture made of dots can’t take its place';
  const right = `${name.replace(/\.svg$/i, '').replace(/[^\w-]+/g, '-') || 'logo'}.svg`;
  return name === right
    ? `write the name of the file alone: ${right}`
    : `this is the name of an SVG file in src/content/local/, without spaces and with .svg in small letters. Call the file ${right}, and write that here`;
});

/**
 * An organisation's own copy of the site. Without the file the site is The Leadership Toolbox, which has no contact of
 * its own.
 */
export const organisation = z.strictObject({
  name: name.max(40).describe('The name of the site, in its header and in every title.'),
  shortName: name
    .max(20)
    .optional()
    .describe('For a phone’s home screen, where there is room for a word or two.'),
  address: siteAddress.optional().describe('Where the site will be, such as https://toolbox.example.org.'),
  base: basePath.optional().describe('The path below that address, where it is not the root: /toolbox/.'),
  logo: logo.optional().describe('Stands in place of our mark.'),
  accent: z
    .strictObject({
      light: accent('light').describe('For the light page: dark enough to read, in quotation marks.'),
      dark: accent('dark').describe('For the dark page: light enough to read, in quotation marks.'),
    })
    .optional()
    .describe('One colour of yours, in two shades: for the light and for the dark page.'),
  country: words.optional().describe('Whose numbers come first on the help page: a place in signposts.yaml.'),
  contact: z
    .strictObject({
      who: words.describe('Who holds the needs assessment, as a role: The learning and development team.'),
      mail: mail.optional().describe('The visitor writes the mail, and sends it with their own program.'),
      phone: phone
        .optional()
        .describe('Digits and spaces, in quotation marks; ext. 12 after it where there is an extension.'),
      booking: address.optional().describe('A page on which a time can be booked.'),
      place: words.optional().describe('Where to find them.'),
      when: words
        .optional()
        .describe('On which days and how soon, such as: Tuesdays and Thursdays, within a week.'),
      next: words.optional().describe('What happens after the conversation.'),
    })
    .refine(contactWays.check, contactWays.message)
    .optional()
    .describe('For the face-to-face needs assessment.'),
  offers: z
    .array(
      z.strictObject({
        relationship: relationship.describe('mentoring, coaching or supervision.'),
        who: words.describe('Who offers it, as a role.'),
        how: words.describe('How to ask for it.'),
      }),
    )
    .default([])
    .describe('Who offers mentoring, coaching and supervision here.'),
  signposts: z
    .array(
      z
        .strictObject({
          name: words.describe('What they are called here.'),
          for: words.describe('When to turn to them.'),
          phone: phone
            .optional()
            .describe('Digits and spaces, in quotation marks; ext. 12 after it where there is an extension.'),
          mail: mail.optional().describe('A mailbox that somebody reads.'),
          url: address.optional().describe('Their own page.'),
        })
        .refine(signpostWays.check, signpostWays.message),
    )
    .default([])
    .describe(
      'Safeguarding lead, HR, occupational health, employee assistance, speak-up: first on the help page.',
    ),
  legal: z
    .array(words)
    .default([])
    .describe('Lines for the foot of every page, and of every agreement and summary.'),
  agreements: z
    .strictObject({
      on: z.array(id).default([]).describe('Clauses that are on unless switched off.'),
      off: z.array(id).default([]).describe('Clauses that are off unless switched on.'),
      locked: z.array(id).default([]).describe('Clauses that stand on every paper that has them.'),
    })
    .superRefine(({ on, off, locked }, context) => {
      for (const id of off)
        for (const [rule, ids] of Object.entries({ on, locked }))
          if (ids.includes(id))
            context.addIssue({
              code: 'custom',
              message: `“${id}” is in off and in ${rule}. Keep one of them`,
            });
    })
    .prefault({})
    .describe('Your rules for clauses: ids in clauses.yaml.'),
  leaveOut: z
    .array(id)
    .default([])
    .describe(
      'Parts of the library that your menus leave out: ids in parts.yaml. Their pages stay, for links.',
    ),
  edit: address
    .optional()
    .describe('Where the files of this site can be edited; the path of the file is added.'),
});
export type Organisation = z.infer<typeof organisation>;
