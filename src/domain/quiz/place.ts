import type { Weights } from '../../schemas/relationship.ts';
import { relationships, type Relationship } from '../relationships.ts';

/** The place of totals in a triangle with corners at (x, y): the nearer a corner, the more of it. Nothing at all is the middle. */
export function place(
  sum: Weights,
  corners: Record<Relationship, { x: number; y: number }>,
): { x: number; y: number } {
  const all = sum.mentoring + sum.coaching + sum.supervision;
  const share = (one: Relationship) => (all === 0 ? 1 / 3 : sum[one] / all);
  return {
    x: relationships.reduce((x, one) => x + share(one) * corners[one].x, 0),
    y: relationships.reduce((y, one) => y + share(one) * corners[one].y, 0),
  };
}
