import type { Told } from '../../own/told.ts';
import type { Path, Value } from '../../own/value.ts';
import type { Shape } from '../../schemas/explain.ts';
import type { Words } from '../../schemas/words.ts';

/** What every part of the form has to hand. */
export interface FormProps {
  words: Words['make'];
  labels: Words['own'];
  data: Value | undefined;
  told: Told[];
  set: (path: Path, value: Value | undefined) => void;
}

/** A field of the form: its shape, the way to it in the data, and its name in the words. */
export interface FieldProps extends FormProps {
  shape: Shape;
  path: Path;
  name: string;
}

/** The id of a control, by the way to its field. */
export const idOf = (path: Path | readonly PropertyKey[]): string => `own-${path.map(String).join('-')}`;

/** What a field is called, or a hint on it; empty where there is none. */
export const labelOf = (labels: Words['own'], name: string): string =>
  (labels as Record<string, string>)[name] ?? '';

/** What is wrong with a field itself: not with what stands inside it. */
export const toldAt = (told: Told[], path: Path): Told[] =>
  told.filter(({ field }) => idOf(field) === idOf(path));
