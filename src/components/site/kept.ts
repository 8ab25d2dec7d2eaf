// What this site keeps on the device, listed live, and the button that clears it.
import { readSaved } from '../../domain/saved.ts';
import { say } from '../../domain/words.ts';
import { browserDevice } from '../../stores/device.ts';

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
  if (name === 'quiz') return words['quiz'] ?? '';
  const [kind = ''] = name.split('/');
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
  button.addEventListener('click', () => void Promise.resolve(remove()).then(() => show()));
  return element('li', `${text} `, button);
}

async function show(first = '') {
  const kept = [...browserDevice.kept()];
  const copied = await browserDevice.copiedFiles();
  const rows = [
    ...kept.map(([name, value]) => row(described(name, value), () => browserDevice.forget(name))),
    ...(copied > 0 ? [row(say(words['copy'] ?? '', { n: copied }), browserDevice.forgetCopy)] : []),
  ];
  place?.replaceChildren(
    ...(first ? [element('p', first)] : []),
    ...(rows.length > 0
      ? [element('p', words['kept'] ?? ''), element('ul', '', ...rows)]
      : [element('p', words['nothing'] ?? '')]),
  );
  if (clear) clear.hidden = rows.length === 0;
}

clear?.addEventListener('click', () => {
  for (const name of browserDevice.kept().keys()) browserDevice.forget(name);
  void browserDevice.forgetCopy().then(() => show(words['cleared']));
});
window.addEventListener('storage', () => void show());
void show();
