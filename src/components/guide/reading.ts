import { copy } from '../../stores/clipboard.ts';

/** What a text does beyond being read: it says where one is, and its words and its address can be taken along. */
const all = <E extends Element>(selector: string, within: ParentNode = document) => [
  ...within.querySelectorAll<E>(selector),
];

const links = all<HTMLAnchorElement>('.contents a');
const headings = [...new Set(links.map(({ hash }) => hash.slice(1)))].flatMap(
  (id) => document.getElementById(id) ?? [],
);
const here = document.querySelector('[data-here]');
const folded = here?.closest('details');
let place = -1;

/** A rail that is longer than the screen shows the part that one is in. */
const keepInSight = (link: HTMLElement) => {
  const rail = link.closest<HTMLElement>('.menu, .beside');
  if (rail && rail.scrollHeight > rail.clientHeight)
    rail.scrollTop +=
      link.getBoundingClientRect().top - rail.getBoundingClientRect().top - rail.clientHeight / 3;
};

const show = () => {
  const now = headings.findLastIndex((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
  if (now === place) return;
  place = now;
  if (here) here.textContent = headings[now]?.textContent ?? '';
  for (const link of links)
    if (link.hash.slice(1) === headings[now]?.id) {
      link.setAttribute('aria-current', 'location');
      keepInSight(link);
    } else link.removeAttribute('aria-current');
};
if (headings.length > 0) addEventListener('scroll', () => requestAnimationFrame(show), { passive: true });
requestAnimationFrame(() => {
  show();
  all<HTMLElement>('.menu [aria-current]').forEach(keepInSight);
});
folded?.addEventListener('click', ({ target }) => {
  if (target instanceof HTMLAnchorElement) folded.open = false;
});

const said = document.querySelector('[data-said]');
const take = async (button: HTMLElement, text: string) => {
  const label = button.querySelector('span') ?? button;
  const before = label.textContent;
  const done = button.dataset['done'] ?? '';
  if (before === done || !(await copy(text))) return;
  label.textContent = done;
  if (said) said.textContent = done;
  setTimeout(() => {
    label.textContent = before;
    if (said) said.textContent = '';
  }, 2000);
};

/** The lines of a box as they read, without its buttons and the numbers of sources. */
const lines = (box: Element) =>
  all<HTMLElement>('.note-title, .eyebrow, li, .verdict', box)
    .map((line) => {
      const copied = line.cloneNode(true) as HTMLElement;
      all('.cite, .copy, [popover]', copied).forEach((one) => one.remove());
      return copied.textContent.replace(/\s+/g, ' ').trim();
    })
    .join('\n');

for (const button of all<HTMLElement>('[data-copy]'))
  button.addEventListener('click', () => take(button, lines(button.parentElement ?? button)));
for (const button of all<HTMLElement>('[data-copy-address]'))
  button.addEventListener('click', () => take(button, location.origin + location.pathname));
for (const button of all<HTMLElement>('.pass-on [data-print]'))
  button.addEventListener('click', () => print());
for (const button of all<HTMLElement>('[data-share]')) {
  button.hidden = !('share' in navigator);
  button.addEventListener('click', () => {
    const page = { title: button.dataset['share'] ?? '', url: location.origin + location.pathname };
    navigator.share(page).catch(() => {});
  });
}
