import type { Relationship } from '../schemas/relationship.ts';

/** Whose emblem there is. */
export type EmblemOf = Relationship;

/** A person in an emblem: a filled disc gives, an open one receives. */
interface Person {
  x: number;
  y: number;
  radius: number;
  open?: true;
}

/** An emblem in a square of 52 by 52: its disc, the people in it, and the case between them where there is one. */
export interface Emblem {
  hue: string;
  edge: string;
  figures: string;
  people: Person[];
  /** A square: where it begins, and how long its side is. */
  case?: { x: number; y: number; side: number };
}

/** The disc of every emblem. */
export const disc = { x: 26, y: 26, radius: 25, edge: 1.4 };
/** How thick the ring of an open person is. */
export const ring = 2.6;

/** The emblems of the three, in the colours of the light theme. */
export const emblems: Record<Relationship, Emblem> = {
  mentoring: {
    hue: '#eda63a',
    edge: '#6b4000',
    figures: '#21202a',
    people: [
      { x: 21.5, y: 23, radius: 9.5 },
      { x: 35.5, y: 34, radius: 5 },
    ],
  },
  coaching: {
    hue: '#29a69f',
    edge: '#004f50',
    figures: '#21202a',
    people: [
      { x: 17.3, y: 26, radius: 6.6 },
      { x: 34.7, y: 26, radius: 5.4, open: true },
    ],
  },
  supervision: {
    hue: '#904aa0',
    edge: '#65207a',
    figures: '#ffffff',
    people: [0, 1, 2, 3, 4].map((i) => {
      const angle = ((i * 72 - 90) * Math.PI) / 180;
      return { x: 26 + 13.6 * Math.cos(angle), y: 26.4 + 13.6 * Math.sin(angle), radius: 3.7 };
    }),
    case: { x: 22, y: 22.4, side: 8 },
  },
};
