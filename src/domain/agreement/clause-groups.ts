import type { Settled, SettledClause } from './settle.ts';

/** Clauses in which two papers differ and that are chosen together, in the order of the paper. */
export interface Group {
  clauses: string[];
  /** Whether they have a switch, and do not come and go with an answer. */
  switchable: boolean;
}

/** The clauses that two papers do not have alike. Those that keep each other off the paper are one group. */
export function clauseGroups(mine: Settled, theirs: Settled): Group[] {
  const order = [...mine.clauses.keys()];
  const taken = new Set<string>();
  return order.flatMap((id) => {
    if (taken.has(id) || !differ(mine.clauses.get(id), theirs.clauses.get(id))) return [];
    const together = neighbours(mine, id);
    together.forEach((one) => taken.add(one));
    return [
      {
        clauses: order.filter((one) => together.has(one)),
        switchable: mine.clauses.get(id)?.conditional === false,
      },
    ];
  });
}

/** Whether a clause stands on one paper alone, or on both in two wordings. One that comes with an answer differs by wording. */
function differ(mine: SettledClause | undefined, theirs: SettledClause | undefined): boolean {
  if (!mine || !theirs) return false;
  const worded = ({ on, number }: SettledClause) => (on ? number : undefined);
  if (mine.conditional) return (mine.on || theirs.on) && mine.number !== theirs.number;
  return worded(mine) !== worded(theirs);
}

/** A clause with all that exclude one another round about it. */
function neighbours({ clauses }: Settled, first: string): ReadonlySet<string> {
  const found = new Set([first]);
  for (const id of found)
    for (const [other, { clause, conditional }] of clauses) {
      const apart = clause.excludes.includes(id) || clauses.get(id)?.clause.excludes.includes(other);
      if (apart && !conditional) found.add(other);
    }
  return found;
}
