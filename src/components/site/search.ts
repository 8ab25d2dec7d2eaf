// Search inside the box, loaded when it is first opened. Excerpts are built as nodes: no HTML string is ever set.
import { say } from '../../domain/words.ts';

interface Found {
  url: string;
  meta: { title?: string };
  excerpt: string;
  plain_excerpt?: string;
}
interface Pagefind {
  options: (options: object) => Promise<void>;
  debouncedSearch: (
    query: string,
    options?: object,
    wait?: number,
  ) => Promise<{ results: { data: () => Promise<Found> }[] } | null>;
}

const shown = 8;
let pagefind: Promise<Pagefind> | undefined;

/** Makes the box ready; safe to call each time that it opens. */
export function start(dialog: HTMLDialogElement) {
  const input = dialog.querySelector('input');
  const list = dialog.querySelector('ol');
  const status = dialog.querySelector('[role=status]');
  if (!input || !list || !status) return;
  input.focus();
  input.select();
  if (pagefind) return;

  const words = JSON.parse(dialog.dataset['words'] ?? '{}') as Record<string, string>;
  const tell = (name: string, values: Record<string, string | number> = {}) =>
    (status.textContent = say(words[name] ?? '', values));
  const load = () =>
    (pagefind = import(/* @vite-ignore */ `${dialog.dataset['index']}pagefind.js`) as Promise<Pagefind>);
  load().catch(() => tell('failed'));

  async function search() {
    const query = input?.value.trim() ?? '';
    if (!query) {
      list?.replaceChildren();
      if (status) status.textContent = '';
      return;
    }
    try {
      const answer = await (await (pagefind ?? load())).debouncedSearch(query, {}, 120);
      if (!answer) return;
      const found = await Promise.all(answer.results.slice(0, shown).map((result) => result.data()));
      list?.replaceChildren(...found.map(row));
      if (found.length === 0) tell('none', { query });
      else if (answer.results.length === 1) tell('one');
      else tell('count', { n: answer.results.length });
    } catch {
      pagefind = undefined;
      tell('failed');
    }
  }

  input.addEventListener('input', () => void search());
  dialog.addEventListener('keydown', (event) => {
    const links = [...dialog.querySelectorAll<HTMLElement>('ol a')];
    const at = links.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'ArrowDown') links[Math.min(at + 1, links.length - 1)]?.focus();
    else if (event.key === 'ArrowUp') (at > 0 ? links[at - 1] : input)?.focus();
    else if (event.key === 'Enter' && document.activeElement === input) links[0]?.click();
    else return;
    event.preventDefault();
  });
  dialog.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    dialog.close();
  });
  if (input.value) void search();
}

function row(found: Found): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  const title = document.createElement('strong');
  link.href = found.url;
  title.textContent = found.meta.title ?? found.url;
  link.append(title, ...marked(found.excerpt));
  item.append(link);
  return item;
}

/** Pagefind marks matches with <mark> and escapes the rest; this makes nodes of both. */
function marked(excerpt: string): Node[] {
  return excerpt.split(/(<mark>.*?<\/mark>)/).map((piece) => {
    const inside = /^<mark>(.*)<\/mark>$/.exec(piece)?.[1];
    if (inside === undefined) return document.createTextNode(unescape(piece));
    const mark = document.createElement('mark');
    mark.textContent = unescape(inside);
    return mark;
  });
}

const signs: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#39;': "'" };
const unescape = (value: string) => value.replace(/&(?:lt|gt|amp|quot|#39);/g, (sign) => signs[sign] ?? sign);
