// What this site keeps on the device, listed live, and the button that clears it.
import { browserDevice } from '../../stores/device.ts';

const place = document.querySelector<HTMLElement>('#kept');
const clear = document.querySelector<HTMLButtonElement>('#clear');
const words = JSON.parse(place?.dataset['words'] ?? '{}') as Record<string, string>;

function element(tag: string, text: string, ...children: Node[]): HTMLElement {
  const made = document.createElement(tag);
  made.append(text, ...children);
  return made;
}

function show(first = '') {
  const kept = [...browserDevice.kept()];
  const list = element('ul', '', ...kept.map(([name, value]) => element('li', `${name} (${value.length})`)));
  place?.replaceChildren(
    ...(first ? [element('p', first)] : []),
    ...(kept.length > 0 ? [element('p', words['kept'] ?? ''), list] : [element('p', words['nothing'] ?? '')]),
  );
  if (clear) clear.hidden = kept.length === 0;
}

clear?.addEventListener('click', () => {
  for (const name of browserDevice.kept().keys()) browserDevice.forget(name);
  show(words['cleared']);
});
window.addEventListener('storage', () => show());
show();
