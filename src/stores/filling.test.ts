import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pretendBrowser } from '../../tests/pretend-device.ts';
import { times } from '../../tests/soaking.ts';
import { atRisk, type Draft } from '../domain/draft.ts';
import type { Fillable } from '../domain/opened.ts';
import { noResponses, type Allowed } from '../domain/responses.ts';
import { filling, type Filling } from './filling.ts';

/** An agreement of two versions: the second has lost a field and a choice, and has a field of its own. */
const version = (n: number): Fillable & { carries: boolean } => ({
  kind: 'agreement',
  of: 'mentoring',
  version: n,
  carries: true,
  allowed: new Map<string, Allowed>([
    ['mentor', 'text'],
    ['mentee', 'text'],
    [n === 1 ? 'old' : 'new', 'text'],
    ['how', [n === 1 ? 'often' : 'weekly', 'rarely']],
  ]),
});
const other: Fillable & { carries: boolean } = { ...version(1), of: 'coaching' };

const answers = (store: Filling) => ({ ...store.$responses.get() });
const begun = (what = version(1), browser = pretendBrowser()) => {
  const store = filling(what, browser.tab());
  store.watch();
  store.begin();
  return { store, browser };
};
/** Two kept drafts, B open. */
function twoDrafts() {
  const { store, browser } = begun();
  store.set('mentor', 'Ann');
  store.keep('A');
  const a = store.$open.get()!;
  store.startNew();
  store.set('mentor', 'Bea');
  store.keep('B');
  const b = store.$open.get()!;
  return { store, browser, a, b, kept: (key: string) => browser.kept.get(key) ?? '' };
}

describe('Undo', () => {
  it('after opening another draft brings back the draft that was open, and writes nothing into the other', () => {
    const { store, a, b, kept } = twoDrafts();
    store.openDraft(a);
    store.undo();
    expect([store.$open.get(), answers(store)]).toEqual([b, { mentor: 'Bea' }]);
    store.set('mentee', 'Cy');
    expect([kept(a), kept(b)]).toEqual([
      expect.stringContaining('"responses":{"mentor":"Ann"}'),
      expect.stringContaining('"responses":{"mentor":"Bea","mentee":"Cy"}'),
    ]);
  });

  it('brings back what was kept under a key that another tab cleared, though a later draft has that key now', () => {
    const { store, browser } = begun();
    store.set('mentor', 'Ann');
    store.keep('A');
    store.clear();
    browser.clearAll();
    store.keep('B');
    store.set('mentee', 'Cy');
    store.undo();
    expect(answers(store)).toEqual({ mentor: 'Ann' });
  });

  it('from a new draft brings back the one before, under its own name', () => {
    const { store, b, kept } = twoDrafts();
    store.startNew();
    store.set('mentor', 'Dan');
    store.undo();
    expect([store.$open.get(), store.$name.get()]).toEqual([undefined, '']);
    store.openDraft(b);
    store.undo();
    expect([store.$open.get(), answers(store)]).toEqual([undefined, { mentor: 'Dan' }]);
    expect(kept(b)).toContain('"mentor":"Bea"');
  });

  it('brings back what was cleared, with the draft that it is kept as; the draft itself was never emptied', () => {
    const { store, b, kept } = twoDrafts();
    store.clear();
    expect([answers(store), store.$open.get()]).toEqual([{}, undefined]);
    expect(kept(b)).toContain('"mentor":"Bea"');
    store.undo();
    expect([store.$open.get(), answers(store)]).toEqual([b, { mentor: 'Bea' }]);
    store.set('mentor', 'Bo');
    expect(kept(b)).toContain('"mentor":"Bo"');
  });

  it('reaches everything that stands nowhere else, however much made room for it', () => {
    const { store } = begun();
    for (const name of ['one', 'two', 'three']) {
      store.set('mentor', name);
      store.startNew();
    }
    const seen = new Set<string | undefined>();
    for (let i = 0; i < 4; i += 1) {
      store.undo();
      seen.add(store.$responses.get()['mentor']);
    }
    expect([...seen].sort()).toEqual(['one', 'three', 'two']);
  });
});

describe('answers that are kept nowhere', () => {
  it.each<[string, (store: Filling, key: string) => unknown]>([
    ['a file is opened', (store) => store.openFile(file({ mentor: 'From a file' }))],
    ['a kept draft is opened', (store, key) => store.openDraft(key)],
    ['another draft is started', (store) => store.startNew()],
  ])('are there again after %s and one goes on typing, and leaving is asked about till then', (_, act) => {
    const { store, a } = twoDrafts();
    store.startNew();
    store.set('mentor', 'Only here');
    act(store, a);
    store.set('mentee', 'Typed since');
    expect(store.$unsaved.get()).toBe(true);
    store.undo();
    expect(answers(store)).toEqual({ mentor: 'Only here' });
    store.keep('Mine');
    store.undo();
    expect(store.$responses.get()['mentee'] ?? 'Typed since').toBe('Typed since');
  });

  it('are there again after the form is cleared, until the page is left, which is not asked about', () => {
    const { store, a } = twoDrafts();
    store.startNew();
    store.set('mentor', 'Made room');
    store.openDraft(a);
    store.startNew();
    store.set('mentor', 'Only here');
    store.clear();
    expect([store.$unsaved.get(), answers(store)]).toEqual([false, {}]);
    store.set('mentee', 'Typed since');
    expect(store.$unsaved.get()).toBe(true);
    store.undo();
    expect([store.$unsaved.get(), answers(store)]).toEqual([true, { mentor: 'Only here' }]);
    store.clear();
    store.leave();
    expect([store.$canUndo.get(), store.$unsaved.get(), answers(store)]).toEqual([false, false, {}]);
    store.undo();
    expect(answers(store)).toEqual({});
  });

  it('are not asked about once a document has all of them, and are again after the next letter', () => {
    const { store } = begun();
    store.set('mentor', 'Ann');
    const { now } = store.$all.get();
    store.taken(now);
    expect([store.$state.get(), store.$unsaved.get()]).toEqual(['given', false]);
    store.set('mentor', 'Anne');
    // A document that was being made meanwhile has not that letter.
    store.taken(now);
    expect([store.$state.get(), store.$unsaved.get()]).toEqual(['loose', true]);
  });

  it('because the storage was full are within reach after another draft is started', () => {
    const { store, browser, b } = twoDrafts();
    browser.full = true;
    store.set('mentee', 'Not kept');
    expect(store.$state.get()).toBe('behind');
    store.startNew();
    expect(store.$unsaved.get()).toBe(true);
    browser.full = false;
    store.set('mentor', 'Another');
    store.undo();
    expect([store.$open.get(), store.$state.get(), answers(store)]).toEqual([
      b,
      'kept',
      { mentor: 'Bea', mentee: 'Not kept' },
    ]);
  });

  it('because another tab cleared everything are asked about, and the page says that they are not kept', () => {
    const { store, browser } = twoDrafts();
    browser.clearAll();
    browser.hear();
    expect([store.$state.get(), store.$unsaved.get(), store.$notice.get()]).toEqual([
      'loose',
      true,
      'removed-elsewhere',
    ]);
    store.set('mentee', 'Cy');
    expect(browser.kept.size).toBe(0);
  });

  it('because the open draft was deleted here are asked about', () => {
    const { store, b } = twoDrafts();
    store.forget(b);
    expect([store.$state.get(), store.$unsaved.get()]).toEqual(['loose', true]);
  });
});

describe('a kept draft', () => {
  it('stays the one that is kept after names and dates of another agreement were taken over', () => {
    const { store, browser, b, kept } = twoDrafts();
    const coaching = filling(other, browser.tab());
    coaching.set('mentee', 'Carried');
    coaching.set('mentor', 'Not over Bea');
    coaching.keep('C');
    store.openDraft(coaching.$open.get()!);
    expect([store.$open.get(), answers(store)]).toEqual([b, { mentor: 'Bea', mentee: 'Carried' }]);
    store.set('mentor', 'Bo');
    expect(kept(b)).toContain('"mentor":"Bo"');
  });

  it('has its name when it opens by itself, and keeps it', () => {
    const { browser } = twoDrafts();
    const { store } = begun(version(1), browser);
    expect(store.$name.get()).toBe('B');
    store.set('mentee', 'Cy');
    expect(store.$drafts.get().map(({ name }) => name)).toEqual(['B', 'A']);
  });

  it('is the one that was changed last when the page is loaded again', () => {
    const { store, browser, a } = twoDrafts();
    store.openDraft(a);
    store.set('mentee', 'Later');
    const { store: again } = begun(version(1), browser);
    expect(again.$open.get()).toBe(a);
  });

  it('that was emptied by hand opens again', () => {
    const { store, browser, b } = twoDrafts();
    store.set('mentor', '');
    expect(begun(version(1), browser).store.$open.get()).toBe(b);
  });

  it('of an older version keeps what has no place in this one, shows it, and writes it back', () => {
    const { store, browser } = begun();
    store.set('mentor', 'Ann');
    store.set('old', 'A field that is gone');
    store.set('how', 'often');
    store.keep('A');
    const { store: later } = begun(version(2), browser);
    expect([answers(later), { ...later.$beyond.get() }]).toEqual([
      { mentor: 'Ann' },
      { old: 'A field that is gone', how: 'often' },
    ]);
    later.set('mentee', 'Bo');
    expect(browser.kept.get(later.$open.get()!)).toContain('A field that is gone');
    later.set('how', 'weekly');
    expect({ ...later.$beyond.get() }).toEqual({ old: 'A field that is gone' });
  });

  it('of a newer version is not opened, and stays as it is', () => {
    const { store, browser } = begun(version(2));
    store.set('new', 'x');
    store.keep('Newer');
    const text = [...browser.kept.values()][0];
    const { store: older } = begun(version(1), browser);
    expect([older.$notice.get(), older.openDraft(store.$open.get()!)]).toEqual([
      'kept-newer',
      { ok: false, reason: 'newer' },
    ]);
    older.set('mentor', 'Ann');
    expect([...browser.kept.values()]).toEqual([text]);
  });

  it('is left alone by a link with choices, which makes a new draft beside it', () => {
    const { store, browser, b, kept } = twoDrafts();
    store.set('how', 'often');
    const before = kept(b);
    const linked = filling(version(1), browser.tab());
    linked.begin(Object.assign(noResponses(), { how: 'rarely' }));
    expect([linked.$open.get(), answers(linked), linked.$notice.get()]).toEqual([
      undefined,
      { how: 'rarely' },
      'from-link',
    ]);
    linked.set('mentor', 'Eve');
    expect(kept(b)).toBe(before);
  });

  it('is left alone by words that were typed before the page woke up and say something else', () => {
    const { browser, b, kept } = twoDrafts();
    const before = kept(b);
    const early = filling(version(1), browser.tab());
    early.enter({ mentor: 'Early' });
    early.begin();
    expect([answers(early), early.$open.get(), early.$notice.get()]).toEqual([
      { mentor: 'Early' },
      undefined,
      'typed-early',
    ]);
    expect([kept(b), early.$unsaved.get()]).toEqual([before, true]);
  });

  it('takes in words that were typed before the page woke up where it has none', () => {
    const { browser, b, kept } = twoDrafts();
    const early = filling(version(1), browser.tab());
    early.enter({ mentee: 'Early' });
    early.begin();
    expect([early.$open.get(), answers(early)]).toEqual([b, { mentor: 'Bea', mentee: 'Early' }]);
    expect(kept(b)).toContain('Early');
  });

  it('is not overwritten by a tab that has an older state of it and has not heard the news', () => {
    const { store, browser, b, kept } = twoDrafts();
    const { store: second } = begun(version(1), browser);
    second.set('mentor', 'From the second tab');
    store.set('mentor', 'From the first');
    expect(kept(b)).toContain('From the second tab');
    expect([store.$state.get(), store.$notice.get()]).toEqual(['loose', 'changed-elsewhere']);
  });
});

/** A file of this agreement. */
const file = (responses: Record<string, string>) =>
  JSON.stringify({
    site: 'leadership-toolbox',
    schema: 2,
    kind: 'agreement',
    of: 'mentoring',
    version: 1,
    name: 'File',
    day: '2026-01-01',
    responses,
  });

/** Everything that a person can do in a tab, and what happens to them. */
const actions = [
  'set',
  'set',
  'set',
  'clear',
  'undo',
  'keep',
  'openDraft',
  'carry',
  'openFile',
  'startNew',
  'saveFile',
  'document',
  'leave',
  'forget',
  'reload',
  'link',
  'early',
  'hear',
  'full',
  'room',
  'clearAll',
] as const;
type Action = { tab: number; do: (typeof actions)[number]; n: number };

const drafts = (store: Filling): Draft[] => [store.$all.get().now, ...store.$all.get().before];
const cleared = (store: Filling) =>
  drafts(store)
    .filter((draft) => draft.cleared)
    .flatMap(words);
const words = (draft: Draft) => [...Object.values(draft.responses), ...Object.values(draft.beyond)];

/** Plays a sequence; says what was lost without having been typed over or asked about. */
function play(sequence: Action[]): string | undefined {
  const browser = pretendBrowser();
  const open = (what: Fillable & { carries: boolean }) => {
    const store = filling(what, browser.tab());
    return { what, store, stop: store.watch() };
  };
  const tabs = [open(version(1)), open(version(2)), open(other), open(version(1))];
  for (const { store } of tabs) store.begin();
  let typed = 0;
  /** Whatever was typed and is still somewhere. */
  const there = () =>
    new Set(
      [
        ...tabs.flatMap(({ store }) => drafts(store).flatMap(words)),
        ...[...browser.kept.values(), ...browser.files.map(({ text }) => text)].map((text) =>
          Object.values((JSON.parse(text) as { responses: Record<string, string> }).responses),
        ),
      ]
        .flat()
        .filter((word) => word.startsWith('typed')),
    );
  let before = there();
  /** Typed over while the storage was full: what stands there still goes with the next change that fits. */
  const outdated = new Set<string>();
  for (const [i, action] of sequence.entries()) {
    const place = tabs[action.tab % tabs.length]!;
    const { store, what } = place;
    const list = store.$drafts.get();
    const pick = list[action.n % Math.max(1, list.length)];
    /** What may go: typed over by hand, or asked about. */
    const allowed = new Set<string>();
    const allow = (some: string[]) => some.forEach((word) => allowed.add(word));
    switch (action.do) {
      case 'set': {
        const texts = [...what.allowed].filter(([, takes]) => takes === 'text').map(([id]) => id);
        const id = texts[action.n % texts.length]!;
        allow([store.$responses.get()[id] ?? '', store.$beyond.get()[id] ?? '']);
        if (browser.full) outdated.add(store.$responses.get()[id] ?? '');
        store.set(id, `typed ${(typed += 1)}`);
        break;
      }
      case 'clear':
        store.clear();
        break;
      case 'undo':
        store.undo();
        break;
      case 'keep':
        store.keep(`name ${action.n}`);
        break;
      case 'openDraft':
      case 'carry':
        if (pick) store.openDraft(pick.key);
        break;
      case 'openFile':
        store.openFile(
          browser.files[action.n % Math.max(1, browser.files.length)]?.text ?? file({ mentor: 'x' }),
        );
        break;
      case 'startNew':
        store.startNew();
        break;
      case 'saveFile':
        store.saveFile('');
        break;
      case 'document': {
        // A document of all that is filled in is a file too, though it is none of ours.
        const { now } = store.$all.get();
        browser.files.push({
          name: '',
          text: JSON.stringify({ responses: { ...now.beyond, ...now.responses } }),
        });
        store.taken(now);
        break;
      }
      case 'leave':
        allow(cleared(store));
        store.leave();
        break;
      case 'forget':
        // The page asks before it deletes.
        if (pick)
          allow(
            Object.values(
              (
                JSON.parse(browser.kept.get(pick.key) ?? '{"responses":{}}') as {
                  responses: Record<string, string>;
                }
              ).responses,
            ),
          );
        if (pick) store.forget(pick.key);
        break;
      case 'reload':
      case 'link':
      case 'early': {
        // News of other tabs comes before anybody can press a button twice. The browser asks before the page goes.
        browser.hear();
        if (store.$unsaved.get()) allow(drafts(store).filter(atRisk).flatMap(words));
        allow(cleared(store));
        place.stop();
        Object.assign(place, open(what));
        if (action.do === 'early') place.store.enter({ mentor: `typed ${(typed += 1)}` });
        place.store.begin(
          action.do === 'link' ? Object.assign(noResponses(), { how: 'rarely' }) : noResponses(),
        );
        break;
      }
      case 'hear':
        browser.hear();
        break;
      case 'full':
        browser.full = true;
        break;
      case 'room':
        browser.full = false;
        break;
      case 'clearAll':
        // Asked for on its page; what is on a screen stays.
        allow(
          [...browser.kept.values()].flatMap((text) =>
            Object.values((JSON.parse(text) as { responses: Record<string, string> }).responses),
          ),
        );
        browser.clearAll();
        break;
    }
    const after = there();
    const lost = [...before].filter((word) => !after.has(word) && !allowed.has(word) && !outdated.has(word));
    if (lost.length > 0) return `step ${i} (${action.do} in tab ${action.tab}) lost ${lost.join(', ')}`;
    before = after;
  }
  return undefined;
}

it('whatever is done in four tabs and two versions, nothing typed is lost but what was typed over or asked about', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ tab: fc.nat(3), do: fc.constantFrom(...actions), n: fc.nat(7) }), {
        minLength: 4,
        maxLength: 24,
      }),
      (sequence) => {
        expect(play(sequence)).toBeUndefined();
      },
    ),
    { numRuns: times(3000) },
  );
});
