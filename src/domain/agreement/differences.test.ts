import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { times } from '../../../tests/soaking.ts';
import { fills } from '../../../tests/fills.ts';
import { filled, responses, template, templates } from '../../../tests/templates.ts';
import type { Responses } from '../responses.ts';
import { clean } from '../typed.ts';
import { agree, oneSided, settledOf, type Choice, type Choices } from './agreeing.ts';
import { differences, inView, type Difference } from './differences.ts';
import { formOf } from './form.ts';
import { settle } from './settle.ts';
import { shownOn } from './shown.ts';
import { allowedIn, type Template } from './template.ts';

const runs = times(25);
const shown = (one: Template, given: Responses) => shownOn(settle(one, given), filled(one, given));
const all = (found: Difference[], choice: Choice): Choices =>
  Object.fromEntries(found.map(({ id }) => [id, choice]));
const theirs: Choice = { take: 'theirs', reading: 0 };
/** The answers that a paper shows. */
function typedOn(one: Template, given: Responses): string[] {
  const answers = shown(one, given);
  return formOf(settle(one, given), '')
    .flatMap(({ fields }) => fields)
    .map(({ id }) => clean(answers[id] ?? ''))
    .filter(Boolean);
}

describe.each(templates.map((one) => [one.id, one] as const))('two papers of the %s agreement', (_, one) => {
  const papers = fills(one).map((given) => inView(one, given));
  const pairs = fc.tuple(fills(one), papers);
  const holds = (property: (a: Responses, b: Responses, found: Difference[]) => void) =>
    fc.assert(
      fc.property(pairs, ([a, b]) => property(a, b, differences(one, a, b))),
      { numRuns: runs, endOnFailure: true },
    );

  it('become mine where all of mine is chosen, and theirs where all of theirs is', () => {
    holds((a, b, found) => {
      expect(agree(found, all(found, { take: 'mine' }), a, b).mine).toEqual(a);
      const { mine } = agree(found, all(found, theirs), a, b);
      expect(shown(one, mine)).toEqual(shown(one, b));
    });
  });

  it('do not differ from themselves, nor once all is settled, whichever was chosen', () => {
    holds((a, b, found) => {
      expect(differences(one, a, a)).toEqual([]);
      for (const choice of [{ take: 'mine' }, theirs] as const) {
        const after = agree(found, all(found, choice), a, b);
        expect(differences(one, after.mine, after.theirs)).toEqual([]);
      }
    });
  });

  it('differ alike from either side, each difference once, in the order of the paper', () => {
    holds((all, b) => {
      const a = inView(one, all);
      const found = differences(one, a, b);
      const turned = differences(one, b, a);
      expect(turned.map(({ id }) => id)).toEqual(found.map(({ id }) => id));
      expect(turned.map(({ mine }) => mine)).toEqual(found.map((each) => each.theirs[0]));
      const keys = found.flatMap((each) => [...new Set([each.mine, each.theirs[0]].flatMap(Object.keys))]);
      expect(new Set(keys).size).toBe(keys.length);
      const order = [...one.fields.keys()];
      const who = formOf(settle(one, a), '')[0]!.fields.map(({ id }) => id);
      const first = found
        .slice(
          0,
          found.findIndex(({ id }) => !who.includes(id)),
        )
        .map(({ id }) => id);
      expect(first).toEqual(who.filter((id) => first.includes(id)));
      expect(found.every(({ id }) => order.includes(id) || one.clauses.has(id))).toBe(true);
    });
  });

  it('lose no word: each that stands on either is in a difference, or on both', () => {
    holds((a, b, found) => {
      const said = found.flatMap((each) =>
        [each.mine, ...each.theirs].flatMap((side) => Object.values(side)),
      );
      const onBoth = typedOn(one, a).filter((word) => typedOn(one, b).includes(word));
      const oneLine = (text: string) => text.replaceAll(/\s*\n\s*/g, ' ');
      const seen = new Set([...said, ...onBoth].map(oneLine));
      expect([...typedOn(one, a), ...typedOn(one, b)].filter((word) => !seen.has(oneLine(word)))).toEqual([]);
    });
  });

  it('stay open where nothing is chosen, and only there', () => {
    fc.assert(
      fc.property(
        pairs,
        fc.infiniteStream(fc.constantFrom<Choice | undefined>(undefined, { take: 'mine' }, theirs)),
        ([a, b], picks) => {
          const found = differences(one, a, b);
          const choices: Choices = Object.fromEntries(
            found.flatMap(({ id }): [string, Choice][] => {
              const choice = picks.next().value as Choice | undefined;
              return choice ? [[id, choice]] : [];
            }),
          );
          const after = agree(found, choices, a, b);
          const open = found.filter(({ id }) => !choices[id]).map(({ id }) => id);
          expect(open).toEqual(
            expect.arrayContaining(differences(one, after.mine, after.theirs).map(({ id }) => id)),
          );
          expect(settledOf(found, choices)).toHaveLength(found.length - open.length);
        },
      ),
      { numRuns: runs, endOnFailure: true },
    );
  });

  it('offer only what the form holds', () => {
    const allowed = allowedIn(one);
    holds((_a, _b, found) => {
      for (const other of found.flatMap(({ others }) => others))
        for (const [id, value] of Object.entries(other)) {
          const takes = allowed.get(id);
          expect(takes === 'text' || takes?.includes(value)).toBe(true);
        }
    });
  });
});

describe('side by side', () => {
  const mentoring = template('mentoring');
  const found = (a: Record<string, string>, b: Record<string, string>) =>
    differences(mentoring, responses(a), responses(b));

  it('a field that one has left blank is that one’s silence and no wish to empty it', () => {
    const [one, ...more] = found({ purpose: 'To lead meetings' }, {});
    expect(more).toEqual([]);
    expect(one).toMatchObject({ id: 'purpose', from: 'mine' });
    expect(
      agree([one!], oneSided([one!], {}), responses({ purpose: 'To lead meetings' }), responses({})).mine,
    ).toEqual({
      purpose: 'To lead meetings',
    });
  });

  it('a clause that one left out goes with the answers that it alone has', () => {
    const [one, ...more] = found(
      { contact: 'by post', reply: 'a week' },
      { 'clause-between-meetings': 'off' },
    );
    expect(more).toEqual([]);
    expect(one).toMatchObject({
      id: 'between-meetings',
      from: 'mine',
      mine: { contact: 'by post', reply: 'a week' },
      theirs: [{ 'clause-between-meetings': 'off' }],
    });
  });

  it('clauses that exclude one another are one difference', () => {
    expect(found({ 'clause-recording-on': 'on', 'recording-why': 'to learn' }, {})).toMatchObject([
      { clauses: ['recording-off', 'recording-on'], from: 'both' },
    ]);
  });

  it('two wordings are one difference, with what else there is', () => {
    expect(found({ 'wording-own-words': '1', purpose: 'x' }, { purpose: 'y' })).toMatchObject([
      { id: 'own-words', from: 'both', others: [{ 'clause-own-words': 'off' }] },
      { id: 'purpose', from: 'both', mine: { purpose: 'x' }, theirs: [{ purpose: 'y' }] },
    ]);
  });

  it('a day and its time are one difference', () => {
    expect(
      found(
        { 'start-date': '2027-03-16', 'start-time': '09:00' },
        { 'start-date': '2027-03-16', 'start-time': '10:00' },
      ),
    ).toMatchObject([{ id: 'start-date', from: 'both' }]);
  });

  it('a hidden answer of mine does not come up with their clause, and is not theirs to see', () => {
    const mine = responses({ 'clause-between-meetings': 'off', contact: 'an old thought' });
    const all = differences(mentoring, mine, responses({}));
    expect(JSON.stringify(all)).not.toContain('an old thought');
    const after = agree(all, { 'between-meetings': theirs }, mine, responses({}));
    expect(after.mine['contact']).toBeUndefined();
  });

  it('what their paper says in another way than its file is a choice of its own', () => {
    const asked = [
      {
        field: 'place',
        kept: { text: 'Room 1', responses: responses({ place: 'Room 1' }) },
        written: [{ text: 'Room 2', responses: responses({ place: 'Room 2' }) }],
      },
    ];
    expect(differences(mentoring, responses({ place: 'Room 1' }), responses({}), asked)).toMatchObject([
      { id: 'place', from: 'both', theirs: [{ place: 'Room 1' }, { place: 'Room 2' }] },
    ]);
  });

  it('new words settle a field once there are some', () => {
    const [one] = found({ place: 'here' }, { place: 'there' });
    const typing = (place: string): Choices => ({ place: { take: 'new', responses: responses({ place }) } });
    expect(settledOf([one!], typing('  '))).toEqual([]);
    expect(
      agree([one!], typing('anywhere'), responses({ place: 'here' }), responses({ place: 'there' })),
    ).toEqual({
      mine: { place: 'anywhere' },
      theirs: { place: 'anywhere' },
    });
  });
});
