import type { Relationship } from '../schemas/relationship.ts';

/** The three in the order used everywhere. The compiler checks them against the schema's list. */
export const relationships = [
  'mentoring',
  'coaching',
  'supervision',
] as const satisfies readonly Relationship[];
export type { Relationship };
