import type { Relationship } from '../schemas/relationship.ts';

/** The pale grounds of what belongs to each of the three on paper, as in the light theme. */
export const washes: Record<Relationship, string> = {
  mentoring: '#fdf1d8',
  coaching: '#def6f4',
  supervision: '#f7ecfa',
};
