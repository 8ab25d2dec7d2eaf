import { z } from 'astro/zod';
import { day, id, relationship, words } from './relationship.ts';

/** Who speaks in a step. The first is whoever brought the case or the topic; the second is the other one of two. */
const speaks = z.enum(['first', 'second', 'others', 'others-in-turn', 'all', 'all-in-turn']);

const minutes = z.int().min(1).max(180);

const step = z.strictObject({
  title: words.max(40),
  minutes: minutes.describe('How long it takes with the first of the usual numbers.'),
  least: minutes.default(1).describe('With fewer minutes it is not worth doing.'),
  each: z
    .int()
    .min(10)
    .max(600)
    .optional()
    .describe('For a step in turn: the fewest seconds that each person must have.'),
  keeps: z
    .boolean()
    .default(false)
    .describe('It never grows, and shrinks only when all other steps have shrunk: an opening, a close.'),
  speaks: speaks.describe('Who speaks.'),
  does: words.max(120).describe('What happens, as one instruction that can be read across a table.'),
  without: words.max(80).optional().describe('What is not allowed in this step.'),
  say: words.max(120).optional().describe('Words to begin it with.'),
  write: words.max(30).optional().describe('What to write down, above a line on the run sheet.'),
});

/** How an hour together runs: its steps, who speaks in each, and how they stretch for people and time. */
export const session = z
  .strictObject({
    title: words.max(40),
    description: words.max(200),
    relationship,
    reviewed: day,
    guide: id.describe('The guide that explains it.'),
    suits: words.max(120).describe('What it is good for.'),
    limit: words.max(160).describe('What it is not good for.'),
    before: words.max(200).describe('What to settle before the clock starts.'),
    always: words.max(160).describe('What may be said at any time, and stops everything else.'),
    roles: z
      .array(z.strictObject({ name: words.max(30), does: words.max(120) }))
      .min(1)
      .max(4)
      .describe('Who does what. The first is whoever brings the case or the topic.'),
    people: z.strictObject({ least: z.int().min(2), most: z.int().max(12) }),
    usual: z
      .array(z.strictObject({ people: z.int(), minutes }))
      .min(1)
      .max(4)
      .describe(
        'Usual numbers: there is a run sheet for each. The minutes of the steps add up to the first.',
      ),
    steps: z.array(step).min(2).max(9),
  })
  .superRefine(({ people, usual, roles, steps }, context) => {
    const refuse = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    const isPair = people.most === 2;
    if (people.least > people.most) refuse(['people'], 'least is more than most');
    if (isPair && roles.length < 2) refuse(['roles'], 'two people have a role each: write both');
    const sum = steps.reduce((all, one) => all + one.minutes, 0);
    if (usual[0] && sum !== usual[0].minutes)
      refuse(
        ['steps'],
        `the minutes add up to ${sum}, and the first of the usual numbers says ${usual[0].minutes}`,
      );
    for (const [i, one] of usual.entries())
      if (one.people < people.least || one.people > people.most)
        refuse(['usual', i], `${one.people} people: this is for ${people.least} to ${people.most}`);
    if (steps.every((one) => one.keeps))
      refuse(['steps'], 'all steps keep their minutes, so none can stretch');
    for (const [i, one] of steps.entries()) {
      const inTurn = one.speaks.endsWith('-in-turn');
      if (one.least > one.minutes) refuse(['steps', i, 'least'], `is more than its ${one.minutes} minutes`);
      if (inTurn !== (one.each !== undefined))
        refuse(['steps', i, 'each'], 'belongs to a step in turn, and every step in turn has it');
      if (inTurn && one.keeps) refuse(['steps', i, 'keeps'], 'a step in turn grows with the people in it');
      if (isPair && /^others|-in-turn$/.test(one.speaks))
        refuse(['steps', i, 'speaks'], 'of two people write first, second or all');
      if (!isPair && one.speaks === 'second')
        refuse(
          ['steps', i, 'speaks'],
          'a group has no second: write first, others, others-in-turn, all or all-in-turn',
        );
    }
  });
export type Session = z.infer<typeof session>;
export type Step = Session['steps'][number];
