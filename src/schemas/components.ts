import { didYouMean } from './refusal.ts';

/** What a component must say of itself, what it points at, and whether it has text inside. */
interface Component {
  needs?: string;
  id?: 'reference' | 'glossary term' | 'case' | 'picture' | 'session';
  wraps: boolean;
}

/** What a writer can use in the text of a guide or a case. */
export const components = {
  Cite: { needs: 'id', id: 'reference', wraps: false },
  Term: { needs: 'id', id: 'glossary term', wraps: true },
  Say: { wraps: true },
  Note: { needs: 'title', wraps: true },
  Case: { needs: 'id', id: 'case', wraps: false },
  Session: { needs: 'id', id: 'session', wraps: false },
  Picture: { needs: 'id', id: 'picture', wraps: false },
  Dialogue: { needs: 'title', wraps: true },
  Attempt: { needs: 'note', wraps: true },
  Filled: { needs: 'of', wraps: true },
  Tried: { wraps: true },
  WhatWasDone: { wraps: true },
} satisfies Record<string, Component>;

/** The component of a name, if there is one. */
export const componentOf = (name: string): Component | undefined =>
  Object.hasOwn(components, name) ? components[name as keyof typeof components] : undefined;

/** How a component is written, such as <Cite id="…" />. */
export const shapeOf = (name: string, { needs, wraps }: Component): string =>
  `<${name}${needs ? ` ${needs}="…"` : ''}${wraps ? `>…</${name}>` : ' />'}`;

export const noHtml =
  'HTML, which Word and mail programs leave behind, is not used here. Paste the text again as plain text (Ctrl, Shift and V), or take this out.';

/** A sentence for a tag that is no component of ours. */
export const unknownTag = (name: string): string =>
  /^[a-z]/.test(name)
    ? noHtml
    : `there is no such component.${didYouMean(name, Object.keys(components)) || ` There are: ${Object.keys(components).join(', ')}.`}`;
