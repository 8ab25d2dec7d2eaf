import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noResponses, readResponses, respond } from './responses.ts';

const allowed = new Map<string, 'text' | string[]>([
  ['first-conversation', ['own-thoughts', 'not-sure']],
  ['mentor', 'text'],
]);

describe('what a person answered, read from a file or a link', () => {
  it('keeps answers that the content knows', () => {
    const { responses, leftOut } = readResponses(
      { 'first-conversation': 'own-thoughts', mentor: 'Łukasz <b>&"' },
      allowed,
    );
    expect({ ...responses }).toEqual({ 'first-conversation': 'own-thoughts', mentor: 'Łukasz <b>&"' });
    expect(leftOut).toEqual([]);
  });

  it('leaves out what it does not know, and says why', () => {
    const { responses, leftOut } = readResponses(
      { old: 'x', 'first-conversation': 'gone', mentor: 3 },
      allowed,
    );
    expect({ ...responses }).toEqual({});
    expect(leftOut).toEqual([
      { id: 'old', reason: 'unknown-id' },
      { id: 'first-conversation', reason: 'unknown-option' },
      { id: 'mentor', reason: 'not-text' },
    ]);
  });

  it('never throws and never touches a prototype, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.json().map((text) => JSON.parse(text) as unknown),
        ),
        (input) => {
          const { responses } = readResponses(input, allowed);
          expect(Object.getPrototypeOf(responses)).toBeNull();
          expect(Object.keys(responses).every((id) => allowed.has(id))).toBe(true);
        },
      ),
    );
    readResponses(JSON.parse('{"__proto__":{"polluted":"yes"}}'), allowed);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('takes an answer away when it is emptied', () => {
    const one = respond(noResponses(), 'mentor', 'A name');
    expect({ ...respond(one, 'mentor', '') }).toEqual({});
    expect({ ...one }).toEqual({ mentor: 'A name' });
  });
});
