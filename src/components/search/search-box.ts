// Search, loaded when its box is first opened or its page is: the box of every page, and the page with its filters.
import { say } from '../../domain/words.ts';
import { Engine, type Found } from '../../stores/search.ts';
import { held, hold } from '../../stores/tab.ts';
import { above, addPart, often, row, type SearchWords } from './view.ts';

interface Place {
  input: HTMLInputElement;
  list: HTMLElement;
  status: HTMLElement;
  /** Stands above the list: what search did, a definition, files. */
  notes: HTMLElement;
}

let engine: Engine | undefined;
/** The name under which a tab holds what was searched for last, with the filters. */
const sought = 'search';
/** Milliseconds without a key before results are drawn: longer than a key that is held down waits between two letters. */
const pause = 40;
/** Milliseconds more before texts are brought and the count is told, so that nobody who listens hears one at each letter. */
const rest = 250;
/** The texts of so many pages are brought for one query. */
const shownParts = 5;

const wait = (milliseconds: number) => new Promise((passed) => setTimeout(passed, milliseconds));

/** Searches as somebody types, and draws what was found. Answers that are overtaken are dropped. */
class Search {
  #latest = 0;
  readonly place: Place;
  readonly base: string;
  readonly words: SearchWords;
  readonly shown: number;
  readonly choose: (found: Found) => Found['hits'];
  readonly begins: boolean;
  /** Called with the query whenever something was found for it. */
  searched: (query: string) => void = () => undefined;

  constructor(
    place: Place,
    data: DOMStringMap,
    { shown, choose, begins = false }: Pick<Search, 'shown' | 'choose'> & { begins?: boolean },
    coming?: Promise<Response>,
  ) {
    this.place = place;
    this.base = data['base'] ?? '/';
    this.words = JSON.parse(data['words'] ?? '{}') as SearchWords;
    this.shown = shown;
    this.choose = choose;
    this.begins = begins;
    engine ??= new Engine(this.base, data['index'] ?? '', coming);
    this.tell('loading');
    engine.load().then(
      () => {
        if (this.#latest > 0) return;
        this.tell('');
        void this.begin();
      },
      () => this.tell('failed'),
    );
  }

  tell(name: string, values: Record<string, string | number> = {}) {
    const text = say(this.words[name] ?? '', values);
    // The same text set twice would be read out twice.
    if (this.place.status.textContent !== text) this.place.status.textContent = text;
  }

  /** Draws what an empty box offers. */
  async begin() {
    if (!this.begins) return;
    const mine = this.#latest;
    const { jobs, often: pages } = await engine!.begin();
    if (mine !== this.#latest) return;
    this.place.list.replaceChildren(
      ...jobs.map((page) => row(page, this.base, {})),
      often(pages, this.base, this.words),
    );
  }

  async search(asTyped = false) {
    const mine = (this.#latest += 1);
    const query = this.place.input.value.trim();
    if (!query) {
      this.place.list.replaceChildren();
      this.place.notes.replaceChildren();
      this.tell('');
      this.searched('');
      return this.begin();
    }
    await wait(pause);
    if (mine !== this.#latest) return;
    try {
      const found = await engine!.find(query, asTyped);
      if (mine !== this.#latest) return;
      const hits = this.choose(found);
      const rows = hits
        .slice(0, this.shown)
        .map(({ page }) => ({ page, item: row(page, this.base, this.words, found.shows(page)) }));
      this.place.list.replaceChildren(...rows.map(({ item }) => item));
      this.place.notes.replaceChildren(
        ...above(found, query, this.base, this.words, () => {
          // The button that was pressed goes with what it stood beside.
          this.place.input.focus();
          void this.search(true);
        }),
      );
      this.searched(query);
      await wait(rest);
      if (mine !== this.#latest) return;
      this.tell(hits.length === 1 ? 'one' : 'count', { n: hits.length });
      await Promise.all(
        rows.slice(0, shownParts).map(({ page, item }) => addPart(item, page, found, this.base)),
      );
    } catch {
      this.tell('failed');
    }
  }
}

const part = <Kind extends HTMLElement>(place: ParentNode, selector: string) =>
  place.querySelector<Kind>(selector)!;
const placeIn = (place: ParentNode): Place => ({
  input: part<HTMLInputElement>(place, 'input[type=search]'),
  list: part(place, 'ol'),
  status: part(place, '[role=status]'),
  notes: part(place, '.notes'),
});

let box: Search | undefined;

/**
 * Makes the box ready; safe to call each time that it opens.
 *
 * @param coming search.json, already on its way
 */
export function start(dialog: HTMLDialogElement, coming?: Promise<Response>) {
  const place = placeIn(dialog);
  place.input.focus();
  // What was typed while this code was on its way stays; what was left from last time is selected, to be typed over.
  if (box) return place.input.select();
  const made = (box = new Search(
    place,
    dialog.dataset,
    { shown: 8, choose: ({ hits }) => hits, begins: true },
    coming,
  ));
  place.input.addEventListener('input', () => void made.search());
  dialog.addEventListener('keydown', (event) => {
    const links = [...dialog.querySelectorAll<HTMLElement>('ol a')];
    const at = links.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'ArrowDown') links[Math.min(at + 1, links.length - 1)]?.focus();
    else if (event.key === 'ArrowUp') (at > 0 ? links[at - 1] : place.input)?.focus();
    // Some browsers take Escape to empty the field; here it always closes the box.
    else if (event.key === 'Escape') dialog.close();
    else if (event.key === 'Enter' && document.activeElement === place.input)
      dialog.querySelector<HTMLElement>('ol a')?.click();
    else return;
    event.preventDefault();
  });
  dialog.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    dialog.close();
  });
  // The page of search goes on with these words. They go by way of the tab: what stands in an address stays in the history.
  part(dialog, '.all').addEventListener('click', () =>
    hold(sought, new URLSearchParams({ q: place.input.value.trim() }).toString()),
  );
  if (place.input.value) void made.search();
}

/** The page of search: the same, with filters. Its tab holds what was searched for, and no address of ours does. */
export function page(place: HTMLElement, coming?: Promise<Response>) {
  const filters = [...place.querySelectorAll<HTMLInputElement>('.filters input')];
  const fits = (name: string, value: string | undefined) => {
    const wanted = filters.filter((one) => one.name === name && one.checked).map((one) => one.value);
    return wanted.length === 0 || wanted.includes(value ?? '');
  };
  const made = new Search(
    placeIn(place),
    place.dataset,
    {
      shown: 30,
      choose: ({ hits }) =>
        hits.filter(
          ({ page: { kind, about, reader } }) =>
            fits('kind', kind) && fits('about', about) && fits('reader', reader),
        ),
    },
    coming,
  );

  /** Goes on with what a link says, which leaves the address at once, or else with what the tab holds. */
  const read = () => {
    const link = location.search || location.hash;
    const parts = new URLSearchParams(link ? link.slice(1) : held(sought));
    if (link) history.replaceState(null, '', location.pathname);
    made.place.input.value = parts.get('q')?.slice(0, 200) ?? '';
    for (const one of filters) one.checked = parts.getAll(one.name).includes(one.value);
    void made.search();
  };
  made.searched = (query) => {
    const parts = new URLSearchParams(query ? { q: query } : {});
    for (const one of filters) if (one.checked) parts.append(one.name, one.value);
    hold(sought, parts.toString() || undefined);
  };
  made.place.input.addEventListener('input', () => void made.search());
  for (const one of filters) one.addEventListener('change', () => void made.search());
  window.addEventListener('hashchange', () => location.hash && read());
  place.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    place.querySelector<HTMLElement>('ol a')?.focus();
  });
  place.hidden = false;
  read();
}
