// What this site keeps on the device, listed live, and the button that clears it.
import { readSaved } from '../../domain/saved.ts';
import { say } from '../../domain/words.ts';
import { browserDevice, mayKeep } from '../../stores/device.ts';

const place = document.querySelector<HTMLElement>('#kept');
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

/** Everything that is kept: what it is, and how it is removed. */
async function everything(): Promise<[string, () => unknown][]> {
  const copied = await browserDevice.copiedFiles();
  return [
    ...[...browserDevice.kept()].map(([name, value]): [string, () => unknown] => [
      described(name, value),
      () => browserDevice.forget(name),
    ]),
    ...[...browserDevice.allHeld()].map(([name, value]): [string, () => unknown] => [
      described(name, value),
      () => browserDevice.hold(name),
    ]),
    ...(copied > 0
      ? [[say(words['copy'] ?? '', { n: copied }), browserDevice.forgetCopy] as [string, () => unknown]]
      : []),
  ];
}

let shown = '';

/** Lists what is kept, and says first what has just been done. Draws nothing where nothing has changed. */
async function show(first = '') {
  const kept = await everything();
  const now = JSON.stringify([mayKeep(), kept.map(([text]) => text)]);
  if (!first && now === shown) return;
  shown = now;
  const nothing = mayKeep() ? words['nothing'] : words['refused'];
  place?.replaceChildren(
    ...(first ? [element('p', first)] : []),
    ...(kept.length > 0
      ? [element('p', words['kept'] ?? ''), element('ul', '', ...kept.map((one) => row(...one)))]
      : [element('p', nothing ?? '')]),
  );
  if (clear) clear.hidden = kept.length === 0;
}

/** Shows what is left. The button that was pressed is gone then, so the focus goes to the list. */
async function after(removed: unknown, said = '') {
  await removed;
  await show(said);
  place?.focus();
}

clear?.addEventListener('click', () => {
  for (const name of browserDevice.kept().keys()) browserDevice.forget(name);
  for (const name of browserDevice.allHeld().keys()) browserDevice.hold(name);
  void after(browserDevice.forgetCopy(), words['cleared']);
});
window.addEventListener('storage', () => void show());
// Nothing tells a page that the copy of the site is there or gone.
setInterval(() => void show(), 2000);
void show();
