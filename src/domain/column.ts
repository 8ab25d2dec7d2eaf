import type { Relationship } from './relationships.ts';
import type { Differences } from '../schemas/difference.ts';

/** Whose colours a column of the comparison has. */
export const relationshipOf: Record<Differences['columns'][number]['id'], Relationship> = {
  mentoring: 'mentoring',
  coaching: 'coaching',
  supervision: 'supervision',
  'supervision-group': 'supervision',
};
