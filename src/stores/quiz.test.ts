import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { pretendBrowser } from '../../tests/pretend-device.ts';
import { quiz as shape } from '../schemas/quiz.ts';
import { quizStore } from './quiz.ts';

const quiz = shape.parse(parse(readFileSync('src/content/quizzes/which-support.yaml', 'utf8')));
const gates = quiz.gates.options.map(({ id }) => id);
const begun = () => {
  const store = quizStore(quiz, pretendBrowser().tab());
  store.begin('');
  store.chooseWay('me');
  store.go('gates');
  return store;
};

describe('the gates', () => {
  it('never stand beside “none of these”, and none loses its tick but by its own press', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...gates), { maxLength: 20 }), (presses) => {
        const store = begun();
        for (const press of presses) {
          const before = store.$gates.get();
          store.toggleGate(press);
          const after = store.$gates.get();
          expect(after.includes('none') && after.length > 1).toBe(false);
          const lost = before.filter((id) => id !== press && id !== 'none' && !after.includes(id));
          expect(lost).toEqual([]);
        }
      }),
    );
  });

  it('say why “none of these” is not ticked while one of them stands', () => {
    const store = begun();
    store.toggleGate('at-risk');
    store.toggleGate('none');
    expect([store.$gates.get(), store.$gateNotice.get()]).toEqual([
      ['at-risk'],
      { kind: 'stands', gate: 'at-risk' },
    ]);
  });

  it('say that “none of these” is not ticked any more once one of them is', () => {
    const store = begun();
    store.toggleGate('none');
    store.toggleGate('grief');
    expect([store.$gates.get(), store.$gateNotice.get()]).toEqual([
      ['grief'],
      { kind: 'cleared', gate: 'grief' },
    ]);
  });

  it('are come back to once when something has gone wrong, and not for ever', () => {
    const store = begun();
    const toAbout = () => {
      store.toggleGate('none');
      store.go(store.following());
      store.answer('about', 'gone-wrong');
      return store.following();
    };
    const first = toAbout();
    expect(first).toBe('gates');
    store.go(first);
    expect(toAbout()).not.toBe('gates');
  });
});

it('a colleague’s link leaves the answers that are kept here alone, also when one starts again', () => {
  const browser = pretendBrowser();
  const mine = quizStore(quiz, browser.tab());
  mine.begin('');
  mine.chooseWay('me');
  mine.answer('about', 'goal');
  mine.setKept(true);
  const before = [...browser.kept];
  const theirs = quizStore(quiz, browser.tab());
  theirs.begin(mine.fragment().replace('about.goal', 'about.practice'));
  expect(theirs.$responses.get()).toMatchObject({ about: 'practice' });
  theirs.startAgain();
  theirs.chooseWay('other');
  theirs.answer('about', 'way-here');
  expect([...browser.kept]).toEqual(before);
});
