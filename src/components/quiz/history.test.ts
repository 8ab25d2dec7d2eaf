import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { pretendBrowser } from '../../../tests/pretend-device.ts';
import type { Words } from '../../schemas/words.ts';
import { quiz as shape } from '../../schemas/quiz.ts';
import { quizStore } from '../../stores/quiz.ts';
import { called } from './history.ts';

const read = (file: string): unknown => parse(readFileSync(`src/content/${file}`, 'utf8'));
const quiz = shape.parse(read('quizzes/which-support.yaml'));
const { quiz: words } = read('words.yaml') as Words;

it('the title says which step it is, and is the same whether or not a gate was ticked', () => {
  const store = quizStore(quiz, pretendBrowser().tab());
  store.begin('');
  expect(called(store, words)).toBe('');
  store.chooseWay('me');
  store.go('gates');
  expect(called(store, words)).toMatch(/^Step 1 of \d+ · $/);
  const untold = called(store, words);
  store.toggleGate('at-risk');
  store.go(store.following());
  expect(store.$step.get()).toBe('gate');
  expect(called(store, words)).toBe(untold);
  store.toggleGate('at-risk');
  store.toggleGate('none');
  store.go('gates');
  store.go(store.following());
  expect(called(store, words)).toMatch(/^Step 2 of \d+ · $/);
});
