import type { Force } from '../schemas/expectation.ts';

const binding: readonly Force[] = ['law', 'registration', 'membership', 'qualification'];

/** Whether it binds the person who practises; the rest is advice, or asks something of an employer. */
export const binds = (force: Force): boolean => binding.includes(force);
