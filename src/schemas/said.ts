import { z } from 'astro/zod';
import { id, words } from './relationship.ts';

/**
 * When something is said: for each question named, the answers of which one must have been given. Besides questions,
 * `voice` (me, them, give, group), `lead` (the relationship that comes first) and `gate` (none, ticked) can be asked about; `two` as an answer
 * means that two were given.
 */
export const condition = z.record(z.string(), z.array(id).min(1));
export type Condition = z.infer<typeof condition>;

/** A sentence that holds only after some answers. */
export const sentence = z.strictObject({
  text: words,
  when: condition.optional().describe('Said only after one of these answers to each of these questions.'),
  unless: condition.optional().describe('Not said after one of these answers to each of these questions.'),
});

/** Sentences that each hold only after some answers. */
export const sentences = z.array(sentence).min(1);

/** One wording, or several of which the first that holds is said; the last holds always. */
export const said = z.union([
  words,
  sentences.refine((list) => {
    const last = list.at(-1);
    return last && !last.when && !last.unless;
  }, 'the last wording has no condition, so that something can always be said'),
]);
export type Said = z.infer<typeof said>;
