import { z } from 'astro/zod';
import { day, id, words } from './relationship.ts';

/** Kinds of help that stand wherever somebody may have to ring now. */
export const kindUses = ['emergency', 'talk'] as const;

/** Who to turn to when mentoring, coaching or supervision is not the right help. */
export const signposts = z.strictObject({
  places: z
    .array(z.strictObject({ id, label: words }))
    .default([])
    .describe('Parts of the world, in the order of the page.'),
  kinds: z
    .array(
      z.strictObject({
        id,
        label: words,
        use: z
          .enum(kindUses)
          .optional()
          .describe('emergency: whom to ring when a life is at risk. talk: whom to talk to at once.'),
      }),
    )
    .default([])
    .describe('What help is for, the most urgent first.'),
  signposts: z.array(
    z
      .strictObject({
        id,
        kind: id,
        places: z.array(id).min(1),
        name: words,
        for: words.describe('One short sentence: when to use it.'),
        phone: z
          .string()
          .regex(/^[0-9 ]+$/, 'a telephone number is digits and spaces, in quotation marks')
          .optional(),
        phoneChoice: words.optional().describe('What to choose from the recorded menu.'),
        phoneOther: words.optional(),
        text: words.optional().describe('How to reach it by text message.'),
        email: z.email().optional(),
        url: z.url().optional(),
        hours: words.optional().describe('Only where known. None given means: look them up.'),
        free: words.optional().describe('That ringing costs nothing, where that is known.'),
        silent: words.optional().describe('What to do where it is not safe to speak.'),
        withoutVoice: words.optional().describe('How somebody gets through who cannot hear or cannot talk.'),
        advice: words.optional().describe('What a caller should know.'),
        checked: day
          .optional()
          .describe(
            'The day on which somebody rang it or saw its own page or a copy of that. Left out while nobody has: the page says so.',
          ),
      })
      .refine(
        (one) => ['phone', 'text', 'email', 'url', 'advice'].some((way) => way in one),
        'nobody can reach it: a signpost needs at least one of: phone, text, email, url',
      ),
  ),
});
export type Signposts = z.infer<typeof signposts>;
export type Signpost = Signposts['signposts'][number];
