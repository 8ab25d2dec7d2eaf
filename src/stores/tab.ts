/**
 * What a tab holds until it is closed. Nobody can reach into a tab that is at another site meanwhile, and Back leads from
 * there to a page of ours: so each value carries a mark that stands on the device, and whoever clears the device takes the
 * mark away. What carries another mark is not read any more. No function here throws.
 */

/** Other sites may share this host's storage: only keys that start with this are ours. */
export const ours = 'leadership-toolbox/';

/** The name of the mark among what is kept on the device. */
export const mark = 'mark';

/** What a work gives that the browser may refuse; undefined where it does. */
export const tried = <Result>(work: () => Result): Result | undefined => {
  try {
    return work();
  } catch {
    return undefined;
  }
};

/** The mark that this page has put on a value: where the device has it no more, everything was cleared meanwhile. */
let known: string | undefined;

const marked = () => localStorage[ours + mark] as string | undefined;

/** What this tab holds under a name of ours, or undefined. What was held before somebody cleared everything is dropped. */
export const held = (name: string): string | undefined =>
  tried(() => {
    const value = sessionStorage[ours + name] as string | undefined;
    const now = marked();
    if (now && value?.startsWith(now)) return value.slice(now.length);
    delete sessionStorage[ours + name];
    return undefined;
  });

/** Holds a value in this tab until it is closed, where the browser allows it; without a value it is dropped. */
export const hold = (name: string, value?: string): void =>
  tried(() => {
    const now = marked();
    if (value === undefined || (known && known !== now)) return void delete sessionStorage[ours + name];
    localStorage[ours + mark] = known = now ?? `${Math.random()}`;
    sessionStorage[ours + name] = known + value;
  });
