import { expect, it } from 'vitest';
import { claims } from './claims.ts';

it('a reviewer reads each sentence that rests on a work, without its markup, and which work it is', () => {
  const body = [
    'Ask first. **Kram** saw [four phases](/guides/x/) of a <Term id="x">tie</Term>, in 1985.<Cite id="kram-1985" /> Then wait.',
    '- “Is it so?” she asks of all.<Cite id="eby-2004" /><Cite id="eby-2013" />',
    '| Nurses | It helps some.<Cite id="francke-2012" /> |',
  ].join('\n\n');
  expect(claims(body)).toEqual([
    { sentence: 'Kram saw four phases of a tie, in 1985.', works: ['kram-1985'] },
    { sentence: '“Is it so?” she asks of all.', works: ['eby-2004', 'eby-2013'] },
    { sentence: 'It helps some.', works: ['francke-2012'] },
  ]);
});
