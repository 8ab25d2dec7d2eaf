import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allowedIn } from '../src/domain/agreement/template.ts';
import { writeSaved } from '../src/domain/saved.ts';
import { agreementStore } from '../src/stores/agreement.ts';
import { pretendBrowser } from './pretend-device.ts';
import { times } from './soaking.ts';
import { paperWords, template } from './templates.ts';

const numRuns = times(100);

const supervision = template('supervision');
const allowed = allowedIn(supervision);

const store = () =>
  agreementStore(
    supervision,
    paperWords as Parameters<typeof agreementStore>[1],
    { review: 'review', closing: 'closing' },
    pretendBrowser().tab(),
  );

/** What a hostile hand writes into an answer. */
const hostile = fc.oneof(
  fc.constantFrom(
    '<img src=x onerror=alert(1)>',
    '\u0000\u001b[2J',
    '\u202egnp.exe',
    '"]}\n---\n',
    '\ud800',
    '9999-99-99',
    '25:61',
    '-1',
    '1e999',
    'x'.repeat(20_001),
  ),
  fc.string({ unit: 'binary' }),
);
const id = fc.oneof(
  fc.constantFrom(...allowed.keys(), '__proto__', 'constructor', 'toString', 'prototype'),
  fc.string(),
);
const value = fc.oneof(
  hostile,
  fc.constantFrom(...[...allowed.values()].flatMap((one) => (one === 'text' ? [] : one))),
  fc.jsonValue(),
);

/** A file as ours are, with hostile answers; or with other things where ours have something; or cut, or with a letter changed. */
const file = fc
  .record({
    answers: fc.array(fc.tuple(id, value), { maxLength: 12 }),
    other: fc.dictionary(
      fc.constantFrom('site', 'schema', 'kind', 'of', 'version', 'name', 'day', 'responses', 'forOther'),
      fc.jsonValue(),
      { maxKeys: 2 },
    ),
    harm: fc.oneof(
      fc.constant((text: string) => text),
      fc.nat(400).map((at) => (text: string) => text.slice(0, at)),
      fc.tuple(fc.nat(400), fc.string({ minLength: 1, maxLength: 1, unit: 'binary' })).map(
        ([at, letter]) =>
          (text: string) =>
            text.slice(0, at) + letter + text.slice(at + 1),
      ),
    ),
  })
  .map(({ answers, other, harm }) => {
    const responses = `{${answers.map(([key, one]) => `${JSON.stringify(key)}:${JSON.stringify(one)}`).join()}}`;
    const ours = writeSaved({
      site: 'leadership-toolbox',
      schema: 2,
      kind: 'agreement',
      of: 'supervision',
      version: supervision.agreement.version,
      name: '',
      day: '2026-11-28',
      responses: 0 as never,
      ...other,
    }).replace(/"responses":\s*0/, () => `"responses":${responses}`);
    return harm(ours);
  });

/** Nothing but strings under ids that the content knows, and objects as they were. */
function sound(responses: Record<string, unknown>) {
  for (const [key, one] of Object.entries(responses)) {
    const takes = allowed.get(key);
    expect(takes, key).toBeDefined();
    expect(typeof one).toBe('string');
    if (takes !== 'text') expect(takes).toContain(one);
  }
  expect(Object.keys(Object.prototype)).toEqual([]);
}

it('a hostile file is refused with a reason or gives only answers that the agreement knows, and a whole paper', () => {
  let opened = 0;
  fc.assert(
    fc.property(file, (text) => {
      const one = store();
      one.begin();
      const came = one.openFile(text);
      if (came.ok) opened += 1;
      else expect(one.$responses.get()).toEqual(Object.create(null));
      sound(one.$responses.get());
      expect(one.$paper.get().blocks.length).toBeGreaterThan(5);
      one.$remarks.get();
      one.$form.get();
    }),
    { numRuns },
  );
  // Some of them do open: what is tried here are not refusals alone.
  expect(opened).toBeGreaterThan(numRuns / 50);
});

it('a hostile link to an agreement gives choices alone, and never a word', () => {
  let chose = 0;
  const fragment = fc.oneof(
    fc
      .array(fc.tuple(id, fc.oneof(hostile, value)), { maxLength: 6 })
      .map(
        (pairs) =>
          `#${pairs.map(([key, one]) => `${key}=${typeof one === 'string' ? one : JSON.stringify(one)}`).join('&')}`,
      ),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(fragment, (link) => {
      const one = store();
      one.begin(link);
      const responses = one.$responses.get();
      sound(responses);
      for (const key of Object.keys(responses)) expect(allowed.get(key)).not.toBe('text');
      if (Object.keys(responses).length > 0) chose += 1;
      expect(one.$paper.get().blocks.length).toBeGreaterThan(5);
    }),
    { numRuns },
  );
  expect(chose).toBeGreaterThan(0);
});
