import { inLanguage, strong, text, type Block, type Doc, type Inline, type Language } from '../doc.ts';
import { say } from '../words.ts';
import type { Plan, PlannedStep } from './plan.ts';
import { inMinutes, whatHappens, whoSpeaks, type Said } from './said.ts';

/** A plan that fits its time. */
export type Fitting = Extract<Plan, { kind: 'fits' }>;

/** A time of day such as 14:05, so many minutes after another. The clock goes on after midnight. */
export function later(time: string, minutes: number): string {
  const [hours = 0, past = 0] = time.split(':').map(Number);
  const all = (((hours * 60 + past + minutes) % 1440) + 1440) % 1440;
  return [Math.floor(all / 60), all % 60].map((n) => String(n).padStart(2, '0')).join(':');
}

/**
 * A session on one page: who does what, and each step with its time, who speaks, and room for a line of notes.
 *
 * @param start a time of day such as 14:05; without it the minutes are counted from the beginning
 * @param foot what to print at its foot
 */
export function runSheet(
  plan: Fitting,
  said: Omit<Said, 'language'>,
  language: Language,
  foot: string,
  start?: string,
): Doc {
  const { session, words } = said;
  const inWords = { ...said, language: language.tag };
  const rows = plan.steps.map((one) => [
    start
      ? [strong(later(start, one.starts)), text(`\n${inMinutes(one.minutes, language.tag)}`)]
      : [strong(`${one.starts}–${one.starts + one.minutes}`)],
    step(one, whoSpeaks(one, inWords)),
  ]);
  const values = {
    people: plan.people,
    minutes: inMinutes(plan.minutes, language.tag),
    start: start ?? '',
    end: start ? later(start, plan.minutes) : '',
  };
  const table: Block = {
    kind: 'table',
    head: [start ? words.clock : words.minutes, words.happens],
    rows: [...rows, [[strong(start ? values.end : String(plan.minutes))], [strong(words.end)]]],
  };
  return {
    title: session.title,
    subtitle: [text(say(start ? words.sheetAt : words.sheetFor, values))],
    ...inLanguage(language),
    version: foot,
    blocks: [
      {
        kind: 'facts',
        rows: [
          { label: words.before, value: [text(session.before)] },
          ...session.roles.map(({ name, does }) => ({ label: name, value: [text(does)] })),
        ],
      },
      table,
      { kind: 'facts', rows: [{ label: words.always, value: [text(session.always)] }] },
    ],
    events: [],
  };
}

/** What happens in a step, a line each: its name and who speaks, the instruction, what to say, and a line to write on. */
const step = ({ step }: PlannedStep, who: string): Inline[] => [
  strong(step.title),
  text(` · ${who}\n${whatHappens(step)}`),
  ...(step.say ? [text(`\n“${step.say}”`)] : []),
  ...(step.write ? [text('\n'), { kind: 'blank', field: '', hint: step.write } as const] : []),
];
