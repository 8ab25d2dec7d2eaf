import { z } from 'astro/zod';
import { contrast } from './contrast.ts';
import { id, relationship, words } from './relationship.ts';

/** The backgrounds that an accent stands on, in light and in dark: --paper of tokens.css. */
export const papers = { light: '#fbfaf6', dark: '#16151d' } as const;

/** WCAG 2.2, 1.4.3: text needs 4.5 to 1. */
export const enough = 4.5;

/** The two looks of the page. */
export type Scheme = keyof typeof papers;

const accent = (scheme: Scheme) =>
  z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, "a colour is “#” with six letters or digits, in quotation marks: '#005a9c'")
    .superRefine((colour, context) => {
      if (!/^#[0-9a-f]{6}$/i.test(colour)) return;
      const ratio = contrast(colour, papers[scheme]);
      if (ratio < enough)
        context.addIssue({
          code: 'custom',
          message: `this colour has a contrast of ${ratio.toFixed(1)} to 1 with the ${scheme} page. Text needs ${enough} to 1: choose a ${scheme === 'light' ? 'darker' : 'lighter'} one`,
        });
    });

/** A name as it should be shown: quotation marks of a word processor would be part of it. */
const name = words.refine(
  (text) => !/^[“”„‘].*[“”’]$/.test(text),
  'these quotation marks are taken as part of the name. Use straight ones, or none',
);

const address = z.url({
  protocol: /^https?$/,
  error: 'an address begins with https://, like https://toolbox.example.org',
});
const mail = z.email('a mail address looks like name@example.org');

/** Somebody whom nobody can reach is no contact. */
const reachable = (ways: string[], what: string) => ({
  check: (one: object) => ways.some((way) => way in one),
  message: `${what} needs at least one of: ${ways.join(', ')}`,
});
const contactWays = reachable(['mail', 'phone', 'booking', 'place'], 'a contact');
const signpostWays = reachable(['phone', 'mail', 'url'], 'a signpost');

const phone = z
  .string()
  .regex(
    /^\+?[0-9 ]+(?: ext\.? ?[0-9]+)?$/,
    "a telephone number is digits and spaces, with ext. where there is an extension, in quotation marks: '0161 200 1000 ext. 12'. Write a second number into place, or leave it out",
  )
  .refine((one) => one.replace(/\D/g, '').length >= 3, 'is too short for a telephone number');

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
  address: address
    .refine(
      (one) => /^https?:\/\/[^/]+\/?$/.test(one),
      'the path after the host goes into base, like base: /toolbox/',
    )
    .optional()
    .describe('Where the site will be, such as https://toolbox.example.org.'),
  base: z
    .string()
    .regex(/^\/([\w-]+\/)*$/, 'a path begins and ends with a slash, like /toolbox/')
    .optional()
    .describe('The path below that address, where it is not the root: /toolbox/.'),
  logo: z
    .string()
    .regex(/^[\w-]+\.svg$/, 'the name of an SVG file in src/content/local/, like logo.svg')
    .optional()
    .describe('Stands in place of our mark.'),
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
