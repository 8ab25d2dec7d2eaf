// What stands behind a result, folded: it is loaded while the questions are answered.
export { Folds } from './Folds.tsx';
export { Take } from './Take.tsx';
