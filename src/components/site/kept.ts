// What this site keeps on the device, listed live, and the button that clears it.
import { readSaved } from '../../domain/saved.ts';
import { say } from '../../domain/words.ts';
import { allHeld, copiedFiles, copySite, forgetCopy, forgetTyped, onCleared } from '../../stores/clearing.ts';
import { browserDevice, mayKeep } from '../../stores/device.ts';
import { mark } from '../../stores/tab.ts';

const place = document.querySelector<HTMLElement>('#kept');
const take = document.querySelector<HTMLButtonElement>('#take');
const clear = document.querySelector<HTMLButtonElement>('#clear');
const words = JSON.parse(place?.dataset['words'] ?? '{}') as Record<string, string>;
const titles = JSON.parse(place?.dataset['titles'] ?? '{}') as Record<string, string>;

function element(tag: string, text: string, ...children: Node[]): HTMLElement {
  const made = document.createElement(tag);
  made.append(text, ...children);
  return made;
}

/** What a stored value is, in words. */
function described(name: string, value: string): string {
  const [kind = ''] = name.split('/');
  if (kind === 'quiz') return words['quiz'] ?? '';
  if (kind === 'session') return words['running'] ?? '';
  if (kind === 'search') return words['sought'] ?? '';
  if (kind === 'look') return words['look'] ?? '';
  if (name === mark) return words['mark'] ?? '';
  if (kind !== 'agreement' && kind !== 'reflection') return say(words['other'] ?? '', { name });
  const read = readSaved(value, kind);
  if (!read.ok) return say(words['draft'] ?? '', { name, day: words['unreadable'] ?? '' });
  const { of, day } = read.saved;
  return say(words['draft'] ?? '', { name: read.saved.name || titles[`${kind}/${of}`] || of, day });
}

/** One kept thing, with a button that removes it alone. */
function row(text: string, remove: () => unknown): HTMLElement {
  const button = element('button', words['remove'] ?? '') as HTMLButtonElement;
  button.className = 'quiet';
  button.type = 'button';
  button.setAttribute('aria-label', `${words['remove']}: ${text}`);
  button.addEventListener('click', () => void after(remove(), say(words['removed'] ?? '', { what: text })));
  return element('li', `${text} `, button);
}

/** How many files the copy had when it was last counted; a browser that is busy with it answers late. */
let copied: number | undefined;

async function removeCopy() {
  await forgetCopy();
  copied = await copiedFiles();
}

/** Everything that is kept: what it is, and how it is removed. */
function everything(): [string, () => unknown][] {
  return [
    ...[...browserDevice.kept()].map(([name, value]): [string, () => unknown] => [
      described(name, value),
      () => browserDevice.forget(name),
    ]),
    ...[...allHeld()].map(([name, value]): [string, () => unknown] => [
      described(name, value),
      () => browserDevice.hold(name),
    ]),
    ...(copied ? [[say(words['copy'] ?? '', { n: copied }), removeCopy] as [string, () => unknown]] : []),
  ];
}

/** What is said above the list. Until the copy was counted, nobody knows that nothing is kept. */
function stateOf(rows: number): string {
  if (rows > 0) return words['kept'] ?? '';
  if (!mayKeep()) return words['refused'] ?? '';
  return copied === undefined ? '' : (words['nothing'] ?? '');
}

let shown = '';

/** Lists what is kept, and says first what has just been done. Draws nothing where nothing has changed. */
function show(first = '') {
  const kept = everything();
  const now = JSON.stringify([mayKeep(), copied === undefined, kept.map(([text]) => text)]);
  if (!first && now === shown) return;
  shown = now;
  const list = kept.length > 0 ? [element('ul', '', ...kept.map((one) => row(...one)))] : [];
  place?.replaceChildren(
    ...[first, stateOf(kept.length)].filter(Boolean).map((text) => element('p', text)),
    ...list,
  );
  // There to press though nothing is kept: it also empties what other tabs show.
  if (clear) clear.hidden = false;
  if (take) take.hidden = !('serviceWorker' in navigator) || copied !== 0;
}

/** Shows what is left. The button that was pressed is gone then, so the focus goes to the list. */
async function after(removed: unknown, said = '') {
  await removed;
  // The look goes with what was kept.
  window.dispatchEvent(new Event('pageshow'));
  show(said);
  place?.focus();
}

/** Whether all is being cleared, and whether the copy is being counted: one at a time, and the first before the second. */
let [clearing, counting] = [false, false];

async function count() {
  if (counting || clearing) return;
  counting = true;
  const found = await copiedFiles();
  counting = false;
  if (clearing) return;
  copied = found;
  show();
}

/** What was typed goes first and at once, and is said to be gone. The copy, which is the same for everybody, may take longer. */
async function clearAll() {
  clearing = true;
  forgetTyped();
  await after(undefined, words['clearing']);
  await removeCopy();
  clearing = false;
  show(words['cleared']);
}

clear?.addEventListener('click', () => void clearAll());
take?.addEventListener('click', () => {
  const worker = document.querySelector<HTMLElement>('#release')?.dataset['worker'] ?? '';
  copySite(worker).then(
    () => after(undefined, words['copyComing']),
    () => after(undefined, words['copyFailed']),
  );
});
// This page says what was cleared and does not begin anew; what was typed into its search box goes as it does elsewhere.
onCleared(() => {
  for (const input of document.querySelectorAll<HTMLInputElement>('[type=search]')) {
    input.value = '';
    input.dispatchEvent(new Event('input'));
  }
});
window.addEventListener('storage', () => !clearing && show());
// Nothing tells a page that the copy of the site is there or gone.
setInterval(() => void count(), 2000);
show();
void count();
