import type { Words } from '../../schemas/words.ts';

/** The pages that stand at the foot of every page, each with what its link says. */
export const atTheFoot = (words: Words) =>
  [
    ['/compare/', words.nav.compare],
    ['/cases/', words.nav.cases],
    ['/sessions/', words.nav.sessions],
    ['/tools/', words.nav.tools],
    ['/expectations/', words.nav.expectations],
    ['/standards/', words.nav.standards],
    ['/glossary/', words.nav.glossary],
    ['/references/', words.nav.references],
    ['/a-to-z/', words.nav.aToZ],
    ['/what-this-site-keeps/', words.nav.keeps],
    ['/tell-colleagues/', words.tell.title],
    ['/about/', words.nav.about],
  ] as const;
