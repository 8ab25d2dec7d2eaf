import { z } from 'astro/zod';
import { day, id, relationship, relationships, weights, words } from './relationship.ts';
import { said, sentence, sentences } from './said.ts';

/** A wording for oneself, and others where they differ. */
const worded = {
  text: words.describe('What the person reads, in their own voice.'),
  them: words.optional().describe('The wording when it is for somebody else.'),
  give: words.optional().describe('The wording for whoever was asked to help.'),
  group: words.optional().describe('The wording for whoever asks for several people.'),
};

const option = z
  .strictObject({
    id,
    lead: words.max(45).optional().describe('What it is, in a few bold words; text then says more.'),
    ...worded,
    because: words.max(60).describe('The answer in a few words, for the list of reasons.'),
    weights: weights.describe('How much it counts for each of the three, 0 to 3.'),
    turns: z
      .strictObject({ mentoring: id.optional(), coaching: id.optional(), supervision: id.optional() })
      .optional()
      .describe('What the result becomes when that relationship leads: ids in outcomes.yaml.'),
    requires: relationship.optional().describe('A relationship that the result has, whatever else leads.'),
    span: words.max(60).optional().describe('The stretch of time, as it stands within a sentence.'),
    fills: z
      .record(id, words)
      .default({})
      .describe(
        'Choices that an agreement opens with after this answer: ids of fields, and one of their options each.',
      ),
    opens: z.literal('gates').optional().describe('The answer leads back to the gates and is not kept.'),
    first: id.optional().describe('An outcome that it points to before the three: an id in outcomes.yaml.'),
  })
  .refine(
    ({ id: name, weights: w, first }) =>
      name !== 'not-sure' || (w.mentoring + w.coaching + w.supervision === 0 && !first),
    '“not-sure” weighs nothing and points nowhere',
  );

/** What a result can name of the three: none, one or two. */
const nameable = [
  [],
  ...relationships.map((one) => [one]),
  ...relationships.map((left) => relationships.filter((one) => one !== left)),
];

/** The decision quiz: gates on one screen, then questions in order. */
export const quiz = z
  .strictObject({
    title: words,
    version: z
      .int()
      .min(1)
      .describe('Raise it when an id or a weight changes: old links then say that they are old.'),
    reviewed: day,
    thresholds: z.strictObject({
      least: z.int().min(0).describe('Below this total a relationship is not known well enough to name it.'),
      sure: z.int().min(0).describe('Below this total the result only leans.'),
      near: z.int().min(0).describe('Two totals at most this far apart count as near.'),
      some: z
        .number()
        .min(0)
        .max(1)
        .describe('Below this share of the leading total a relationship counts as little.'),
    }),
    results: z
      .array(z.strictObject({ named: z.array(relationship).max(2), outcome: id }))
      .describe('What a result is called that names these of the three: one, two or none of them.'),
    precedence: z.array(id).describe('Where answers point to more than one thing first, this is the order.'),
    orders: z
      .array(
        z.discriminatedUnion('by', [
          z.strictObject({ by: z.enum(['required', 'own', 'more']), because: words.max(60) }),
          z.strictObject({
            by: z.literal('far'),
            gap: z.int().min(1).describe('How far apart the totals are, at least.'),
            because: words.max(60),
          }),
          z.strictObject({ by: z.literal('kind'), first: relationship, because: words.max(60) }),
        ]),
      )
      .describe('Which of two comes first, and why: the first line that holds.'),
    wishes: z
      .strictObject({ mentoring: words, coaching: words, supervision: words })
      .describe('What can be done about a strong wish that the result does not meet.'),
    care: sentences.describe(
      'A quiet line that leads to the help page, where no gate was ticked: the first whose condition holds, or none.',
    ),
    heeds: z
      .array(
        sentence.extend({
          read: z.array(id).default([]).describe('Guides that say more.'),
          help: z.boolean().default(false).describe('Whether it leads to the help page.'),
        }),
      )
      .describe('Short lines near the top of a result: each whose condition holds.'),
    messages: z
      .strictObject({ me: sentences, them: sentences, give: sentences, group: sentences })
      .describe('One message to send, for each voice. {need}, {offer} and {span} are put in.'),
    called: z.array(words).describe('Words that people use for what is meant.'),
    ways: z
      .array(
        z.strictObject({
          id,
          voice: z.enum(['me', 'them', 'give', 'group']).describe('Whose wordings are read.'),
          sends: z
            .enum(['me', 'them', 'give', 'group'])
            .optional()
            .describe('Whose message it is, where that is another voice.'),
          text: words,
          hint: words.optional(),
          tool: id.optional().describe('A sheet for this way in.'),
          note: words.optional().describe('What the result adds for this way in.'),
          read: z.array(id).default([]).describe('Guides that the result adds for this way in.'),
        }),
      )
      .min(1),
    gates: z.strictObject({
      text: words,
      them: words,
      help: words,
      options: z
        .array(
          z.strictObject({
            id,
            lead: words.max(60).describe('What it is, in a few words.'),
            text: words.max(140).optional().describe('One short line that says more.'),
            them: words.max(140).optional().describe('That line when it is for somebody else.'),
            hint: words.optional().describe('What is not meant. Shown where the gate is ticked.'),
            outcome: id.optional(),
          }),
        )
        .min(2)
        .refine(
          (gates) => gates.filter(({ outcome }) => !outcome).length === 1,
          'one gate, and only one, has no outcome: that none of them applies',
        ),
    }),
    questions: z
      .array(
        z.strictObject({
          id,
          ...worded,
          two: z.boolean().default(false).describe('Whether two answers may be given.'),
          fact: z
            .boolean()
            .default(false)
            .describe('A fact and not a choice: not named among what would change the result.'),
          help: words.max(160).describe('One line on why we ask.'),
          askWhen: z
            .record(id, z.array(id))
            .optional()
            .describe('Asked only when an earlier question got one of these answers.'),
          options: z.array(option).min(2),
        }),
      )
      .min(1),
  })
  .superRefine(({ questions, precedence, results }, context) => {
    for (const named of nameable)
      if (!results.some((one) => new Set(one.named).symmetricDifference(new Set(named)).size === 0))
        context.addIssue({
          code: 'custom',
          path: ['results'],
          message: `no outcome stands for ${named.length > 0 ? named.join(' and ') : 'none of the three'}`,
        });
    for (const { first } of questions.flatMap((question) => question.options))
      if (first && !precedence.includes(first))
        context.addIssue({
          code: 'custom',
          path: ['precedence'],
          message: `“${first}” is pointed to by an answer and has no place in the order`,
        });
    questions.forEach((question, i) => {
      const ids = question.options.map((one) => one.id);
      if (!ids.includes('not-sure'))
        context.addIssue({
          code: 'custom',
          path: ['questions', i],
          message: 'every question has an option “not-sure”',
        });
      if (new Set(ids).size < ids.length)
        context.addIssue({
          code: 'custom',
          path: ['questions', i, 'options'],
          message: 'two options have the same id',
        });
      for (const [earlier, answers] of Object.entries(question.askWhen ?? {})) {
        const asked = questions.slice(0, i).find((one) => one.id === earlier);
        if (!asked)
          context.addIssue({
            code: 'custom',
            path: ['questions', i, 'askWhen'],
            message: `“${earlier}” is not an earlier question`,
          });
        for (const answer of answers)
          if (asked && !asked.options.some((one) => one.id === answer))
            context.addIssue({
              code: 'custom',
              path: ['questions', i, 'askWhen'],
              message: `“${answer}” is not an answer to “${earlier}”`,
            });
      }
    });
  });
export type Quiz = z.infer<typeof quiz>;
export type Question = Quiz['questions'][number];
export type AnswerOption = Question['options'][number];

/** What the quiz can answer. */
export const outcomes = z.strictObject({
  outcomes: z.array(
    z.strictObject({
      id,
      kind: z.enum(['support', 'pair', 'open', 'first']),
      title: words.describe('What it is called, on its own.'),
      headline: said.optional().describe('The heading of the result where it differs from the title.'),
      text: said.describe('What it is, to whoever reads the result.'),
      relationships: z.array(relationship),
      form: said.optional().describe('One to one or in a group. Every support and every pair says it.'),
      span: words.max(60).optional().describe('The usual stretch of time, where none was chosen.'),
      rhythm: said.describe('How often as a rule, and how long; {span} is the stretch of time.'),
      where: said.describe('Inside or outside the organisation and the line.'),
      ask: said.describe('Who to ask for.'),
      alone: words.describe('Who that is where there is no HR and no manager.'),
      beside: said.optional().describe('For something else first: what support can still run beside it.'),
      need: words.optional().describe('It, within the message: “I am looking for …”.'),
      message: said.optional().describe('A message of its own, where the usual one does not fit.'),
      give: z
        .strictObject({
          title: words,
          text: words.describe('What is offered, to whoever was asked.'),
          offer: words.describe('It, within the message: “What I can offer is …”.'),
          much: words.describe('How much to take on.'),
          support: words.describe('What to ask of one’s own supervisor, or whoever has that part.'),
          reflection: id.optional(),
          read: z.array(id).min(1),
        })
        .optional()
        .describe('For whoever was asked to give it.'),
      help: z.boolean().default(false).describe('Whether the result leads to the help page.'),
      now: z
        .strictObject({
          warm: words.describe('One warm sentence or two for somebody who is not safe or not coping.'),
          tonight: words.describe('One thing that can be done tonight.'),
        })
        .optional()
        .describe('For a gate where somebody may have to ring: stands first, with the numbers.'),
      goOn: z.boolean().optional().describe('For a gate: whether it is safe to go on with the quiz.'),
      agreement: id.optional(),
      noAgreement: words.optional().describe('Why none is needed, where there is none.'),
      fills: z
        .record(id, words)
        .default({})
        .describe('Choices that the agreement opens with: ids of fields, and one of their options each.'),
      reflection: id.optional().describe('The reflection that helps to begin.'),
      read: z.array(id).min(1).describe('Guides to read next.'),
      questions: z.array(words).describe('Questions to ask a possible mentor, coach or supervisor.'),
    }),
  ),
});
export type Outcome = z.infer<typeof outcomes>['outcomes'][number];
