import type { Responses } from '../responses.ts';
import { differences } from './differences.ts';
import { formOf } from './form.ts';
import { settle } from './settle.ts';
import type { Template } from './template.ts';

/** What two papers say alike: the fields that are answered, and the clauses that stand on both. */
export function alike(
  template: Template,
  mine: Responses,
  theirs: Responses,
): { fields: string[]; clauses: string[] } {
  const found = differences(template, mine, theirs);
  const open = new Set(
    found.flatMap(({ id, clauses, mine, theirs }) => [
      id,
      ...clauses,
      ...[mine, ...theirs].flatMap(Object.keys),
    ]),
  );
  const [one, other] = [settle(template, mine), settle(template, theirs)];
  const fields = formOf(one, '').flatMap((section) => section.fields);
  return {
    fields: fields.flatMap(({ id, use }) =>
      use === 'time' || open.has(id) || !mine[id]?.trim() || !theirs[id]?.trim() ? [] : [id],
    ),
    clauses: [...one.clauses].flatMap(([id, { on }]) =>
      on && other.clauses.get(id)?.on && !open.has(id) ? [id] : [],
    ),
  };
}
