import { respond, type Responses } from '../responses.ts';
import { clean } from '../typed.ts';
import type { Difference } from './differences.ts';

/** What was chosen for a difference: mine, one of theirs, or something else. */
export type Choice =
  { take: 'mine' } | { take: 'theirs'; reading: number } | { take: 'new'; responses: Responses };

/** What was chosen so far, by difference. */
export type Choices = Readonly<Record<string, Choice>>;

/** What a difference comes to by a choice; undefined while it is open: new words that are not typed yet settle nothing. */
export function outcomeOf(difference: Difference, choice: Choice | undefined): Responses | undefined {
  switch (choice?.take) {
    case undefined:
      return undefined;
    case 'mine':
      return difference.mine;
    case 'theirs':
      return difference.theirs[choice.reading];
    case 'new':
      return Object.values(choice.responses).some((value) => clean(value) !== '')
        ? choice.responses
        : undefined;
  }
}

/** The differences that are settled. */
export const settledOf = (found: Difference[], choices: Choices): Difference[] =>
  found.filter((one) => outcomeOf(one, choices[one.id]) !== undefined);

/** Every difference that one of two has said something about, and nobody has chosen yet, with the one who has. */
export const oneSided = (found: Difference[], choices: Choices): Choices =>
  Object.fromEntries(
    found.flatMap((one): [string, Choice][] => {
      if (one.from === 'both' || outcomeOf(one, choices[one.id])) return [];
      if (one.from === 'mine') return [[one.id, { take: 'mine' }]];
      return one.theirs.length === 1 ? [[one.id, { take: 'theirs', reading: 0 }]] : [];
    }),
  );

/** Responses with others in their place; an empty one takes its answer away. */
export const laidOver = (responses: Responses, outcome: Responses): Responses =>
  Object.entries(outcome).reduce((all, [id, value]) => respond(all, id, value), responses);

/**
 * Both papers with what was settled on them. What is open stays as each has it, and so do answers that a paper does not
 * show.
 */
export function agree(
  found: Difference[],
  choices: Choices,
  mine: Responses,
  theirs: Responses,
): { mine: Responses; theirs: Responses } {
  return found.reduce(
    (both, one) => {
      const choice = choices[one.id];
      const outcome = outcomeOf(one, choice);
      if (!outcome) return both;
      return {
        mine: choice?.take === 'mine' ? both.mine : laidOver(both.mine, outcome),
        theirs: laidOver(both.theirs, outcome),
      };
    },
    { mine, theirs },
  );
}
