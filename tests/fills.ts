import fc from 'fast-check';
import { allowedIn, type Template } from '../src/domain/agreement/template.ts';
import type { Responses } from '../src/domain/responses.ts';
import { responses } from './templates.ts';

/** What people type and paste: words, names in many scripts, lines, markup, and what nobody can see. */
const typed = fc.oneof(
  fc.constantFrom(
    'Ζωή',
    'Łukasz Żółć.',
    'محمد (1)',
    '李明',
    '🌱',
    'One line\nand another',
    '  spaces  around ',
    `<b>&"'</b></script><!--`,
    '{mentor} $& \\u003c ]]>',
    'zero\u200bwidth\u200d',
    '\u202eturned\u0000',
    '______ (name)',
    'a\u00a0b\tc',
    'Ann, Bob\nCleo',
  ),
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

/** Any way of filling in an agreement: with some of its fields, switches and wordings, as anybody might. */
export function fills(template: Template): fc.Arbitrary<Responses> {
  const answer = (id: string): fc.Arbitrary<string> => {
    const kind = template.fields.get(id)?.kind;
    if (kind === 'date') return fc.oneof(fc.constantFrom('2027-03-28', '2028-02-29', '2027-02-30'), typed);
    if (kind === 'time') return fc.oneof(fc.constantFrom('14:30', '25:61'), typed);
    return typed;
  };
  const entries = [...allowedIn(template)].map(([id, takes]) =>
    fc.tuple(fc.constant(id), fc.option(takes === 'text' ? answer(id) : fc.constantFrom(...takes))),
  );
  return fc
    .tuple(...entries)
    .map((all) =>
      responses(Object.fromEntries(all.filter((one): one is [string, string] => one[1] !== null))),
    );
}
