// What the result needs for paper and files; loaded when there is a result.
export { localDay } from '../../domain/day.ts';
export { summary } from '../../domain/quiz/summary.ts';
export { Sheet } from '../site/Sheet.tsx';
