import { expect, it } from 'vitest';
import { citations, citedIn } from './citations.ts';

const text = 'One.<Cite id="kram-1985" /> Two [@eby-2004]. Three.<Cite id="kram-1985" />';

it('a text cites works in both ways of writing, in its order', () => {
  expect(citations(text)).toEqual(['kram-1985', 'eby-2004', 'kram-1985']);
  expect(citedIn(text)).toEqual(['kram-1985', 'eby-2004']);
});
