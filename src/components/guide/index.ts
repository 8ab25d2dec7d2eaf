import Attempt from './Attempt.astro';
import Case from './Case.astro';
import Cite from './Cite.astro';
import Dialogue from './Dialogue.astro';
import Filled from './Filled.astro';
import Note from './Note.astro';
import Picture from './Picture.astro';
import Say from './Say.astro';
import Session from './Session.astro';
import Term from './Term.astro';
import Tried from './Tried.astro';
import WhatWasDone from './WhatWasDone.astro';

/** The components that a writer can use in a text, without importing them. */
export const components = {
  Attempt,
  Case,
  Cite,
  Dialogue,
  Filled,
  Note,
  Picture,
  Say,
  Session,
  Term,
  Tried,
  WhatWasDone,
};
