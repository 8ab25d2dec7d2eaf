import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { pretendBrowser } from '../../tests/pretend-device.ts';
import { chosen } from '../domain/quiz/answers.ts';
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
      store.choose('about', 'gone-wrong');
      return store.following();
    };
    const first = toAbout();
    expect(first).toBe('gates');
    store.go(first);
    expect(toAbout()).not.toBe('gates');
  });
});

describe('two answers', () => {
  it('stand in the order in which they were pressed, and can change places', () => {
    const store = begun();
    store.choose('about', 'goal');
    store.choose('about', 'practice');
    expect(chosen(store.$responses.get(), 'about')).toEqual(['goal', 'practice']);
    store.putFirst('about');
    expect(chosen(store.$responses.get(), 'about')).toEqual(['practice', 'goal']);
  });

  it('refuse a third, and say so until the next press', () => {
    const store = begun();
    store.choose('about', 'goal');
    store.choose('about', 'practice');
    expect([store.choose('about', 'way-here'), store.$full.get()]).toEqual([false, true]);
    expect(chosen(store.$responses.get(), 'about')).toEqual(['goal', 'practice']);
    store.choose('about', 'goal');
    expect([chosen(store.$responses.get(), 'about'), store.$full.get()]).toEqual([['practice'], false]);
  });

  it('leave “not sure” and “something has gone wrong” alone, and are two nowhere else', () => {
    const store = begun();
    for (const option of ['goal', 'not-sure', 'gone-wrong', 'practice']) store.choose('about', option);
    expect(chosen(store.$responses.get(), 'about')).toEqual(['practice']);
    for (const option of ['yes', 'no']) store.choose('depend', option);
    expect(chosen(store.$responses.get(), 'depend')).toEqual(['no']);
  });
});

describe('a reload', () => {
  /** A tab in which somebody answered, with or without a gate, and the same tab after a reload of a step. */
  const reloaded = (gate: string, step: string) => {
    const tab = pretendBrowser().tab();
    const store = quizStore(quiz, tab);
    store.begin('');
    store.chooseWay('me');
    store.go('gates');
    store.toggleGate(gate);
    store.go(store.following());
    store.go('about');
    store.choose('about', 'goal');
    store.go('result');
    const again = quizStore(quiz, tab);
    again.begin('', step);
    return { again, held: tab.held('quiz') };
  };

  it('brings the result back, with the answers', () => {
    const { again } = reloaded('none', 'result');
    expect(again.$step.get()).toBe('result');
    expect(again.$responses.get()).toMatchObject({ about: 'goal' });
  });

  it('opens the gates with nothing ticked for whoever ticked one, and holds no word of it', () => {
    for (const gate of gates.filter((id) => id !== 'none')) {
      const { again, held } = reloaded(gate, 'result');
      expect([again.$step.get(), again.$gates.get()]).toEqual(['gates', []]);
      expect(held).not.toContain(gate);
    }
  });
});

it('keeps nothing on the device, and clears the tab when all is cleared', () => {
  const browser = pretendBrowser();
  const tab = browser.tab();
  const store = quizStore(quiz, tab);
  store.begin('');
  store.chooseWay('me');
  store.choose('about', 'goal');
  expect([browser.kept.size, tab.held('quiz')]).toEqual([0, expect.stringContaining('goal')]);
  store.startAgain();
  expect(tab.held('quiz')).toBeUndefined();
});

it('a colleague’s link leaves the answers that this tab holds alone, also when one starts again', () => {
  const tab = pretendBrowser().tab();
  const mine = quizStore(quiz, tab);
  mine.begin('');
  mine.chooseWay('me');
  mine.choose('about', 'goal');
  const before = tab.held('quiz');
  const theirs = quizStore(quiz, tab);
  theirs.begin(mine.fragment().replace('about.goal', 'about.practice'));
  expect(theirs.$responses.get()).toMatchObject({ about: 'practice' });
  theirs.choose('depend', 'no');
  expect(tab.held('quiz')).toBe(before);
  theirs.startAgain();
  expect(tab.held('quiz')).toBe(before);
});

it('sets a group’s answers aside, and begins the next at gates of its own', () => {
  const store = begun();
  store.toggleGate('grief');
  store.choose('about', 'goal');
  store.nextGroup();
  expect([store.$step.get(), store.$gates.get(), { ...store.$responses.get() }]).toEqual(['gates', [], {}]);
  expect(store.$groups.get()).toMatchObject([{ about: 'goal' }]);
});
