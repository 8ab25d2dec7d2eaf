import type { Agreement } from '../../schemas/agreement.ts';
import type { Clause } from '../../schemas/clause.ts';
import type { Responses } from '../responses.ts';
import { blanksIn, switchOf, wordingChoiceOf, type Template } from './template.ts';

type Used = Agreement['sections'][number]['clauses'][number];

/** A clause of an agreement as these responses settle it. */
export interface SettledClause {
  clause: Clause;
  /** Whether it stands on the paper. */
  on: boolean;
  /** The organisation has set it: nobody can switch it off. */
  locked: boolean;
  /** On by itself in the agreement as it comes. */
  usual: boolean;
  /** It comes and goes with an answer, and has no switch. */
  conditional: boolean;
  /** The clause on the paper that keeps this one off it, where there is one. */
  excludedBy: Clause | undefined;
  /** The number of its wording, counted from 0, and the wording. */
  number: number;
  wording: string;
  /** The fields of its blanks: those of its wording, then those of its table. */
  blanks: string[];
}

/** An agreement with these responses: which clauses stand, in which wordings. Form, paper, checks and pack read it. */
export interface Settled {
  template: Template;
  responses: Responses;
  sections: { id: string; title: string; clauses: SettledClause[] }[];
  /** The same clauses by id. */
  clauses: ReadonlyMap<string, SettledClause>;
}

/** Whether a switch stands at on, by the person or as the agreement comes. */
const isSwitchedOn = ({ clause, on, locked }: Used, responses: Responses): boolean =>
  locked || (responses[switchOf(clause)] ?? (on ? 'on' : 'off')) === 'on';

/** Settles an agreement once for all who read it. A clause that the library does not have is left out. */
export function settle(template: Template, responses: Responses): Settled {
  const { agreement, clauses } = template;
  const excluders = new Map<string, Clause>();
  for (const used of agreement.sections.flatMap((section) => section.clauses)) {
    const clause = clauses.get(used.clause);
    if (clause && isSwitchedOn(used, responses))
      for (const id of clause.excludes) if (!excluders.has(id)) excluders.set(id, clause);
  }
  const settled = (used: Used): SettledClause[] => {
    const clause = clauses.get(used.clause);
    if (!clause) return [];
    const { when } = used;
    const excludedBy = excluders.get(used.clause);
    const number = Number(responses[wordingChoiceOf(clause.id)] ?? used.wording ?? 0);
    const wording = clause.wordings[number] ?? '';
    return [
      {
        clause,
        on: when
          ? Object.entries(when).every(([field, answer]) => responses[field] === answer)
          : !excludedBy && isSwitchedOn(used, responses),
        locked: used.locked,
        usual: used.on,
        conditional: when !== undefined,
        excludedBy,
        number,
        wording,
        blanks: [...blanksIn(wording), ...(clause.table?.rows.flat() ?? []).flatMap(blanksIn)],
      },
    ];
  };
  const sections = agreement.sections.map(({ id, title, clauses: used }) => ({
    id,
    title,
    clauses: used.flatMap(settled),
  }));
  return {
    template,
    responses,
    sections,
    clauses: new Map(sections.flatMap((section) => section.clauses).map((one) => [one.clause.id, one])),
  };
}
