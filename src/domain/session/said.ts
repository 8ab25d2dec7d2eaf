import type { Words } from '../../schemas/words.ts';
import type { Session } from '../../schemas/session.ts';
import { say } from '../words.ts';
import type { PlannedStep } from './plan.ts';

/** What a session needs in order to be said in words. */
export interface Said {
  session: Session;
  words: Words['session'];
  /** A BCP 47 tag: numbers and units are written as its readers write them. */
  language: string;
}

const unit = (n: number, name: 'minute' | 'second', language: string) =>
  new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'long' }).format(n);

/** A length in words, such as 7 minutes. */
export const inMinutes = (minutes: number, language: string): string => unit(minutes, 'minute', language);

/** About how long each has in a step in turn: to the half minute below from three minutes on, else to five seconds. */
function eachIn({ minutes, speakers }: PlannedStep, language: string): string {
  const seconds = (minutes * 60) / speakers.length;
  return seconds < 180
    ? unit(Math.floor(seconds / 5) * 5, 'second', language)
    : inMinutes(Math.floor(seconds / 30) / 2, language);
}

/** Who speaks in a step: two people by their roles, a group by its seats. */
export function whoSpeaks(planned: PlannedStep, { session, words, language }: Said): string {
  const { speakers, inTurn, step } = planned;
  const [first, second] = session.roles;
  const isPair = session.people.most === 2;
  const values = {
    role: first?.name ?? '',
    from: speakers[0] ?? 1,
    to: speakers.at(-1) ?? 1,
    each: inTurn ? eachIn(planned, language) : '',
  };
  switch (step.speaks) {
    case 'first':
      return isPair ? values.role : say(words.first, values);
    case 'second':
      return second?.name ?? '';
    case 'others':
      return say(words.others, values);
    case 'others-in-turn':
      return say(words.othersInTurn, values);
    case 'all':
      return isPair ? words.both : words.everyone;
    case 'all-in-turn':
      return say(words.everyoneInTurn, values);
  }
}

/** What happens in a step, and what does not. */
export const whatHappens = ({ does, without }: PlannedStep['step']): string =>
  without ? `${does} ${without}` : does;

/** For how many people a session is, and how long it usually takes. */
export function forPeople({ session, words, language }: Said): string {
  const { people, usual } = session;
  const minutes = inMinutes(usual[0]?.minutes ?? 0, language);
  return say(people.most === 2 ? words.forTwoPeople : words.forPeople, { ...people, minutes });
}
