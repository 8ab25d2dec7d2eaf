import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { pretendBrowser } from '../../tests/pretend-device.ts';
import { writeSaved, type Saved } from '../domain/saved.ts';
import { reflection as shape } from '../schemas/reflection.ts';
import { words as wordsShape } from '../schemas/words.ts';
import { reflectionStore } from './reflection.ts';

const words = wordsShape.parse(parse(readFileSync('src/content/words.yaml', 'utf8')));
const content = (id: string) =>
  shape.parse(parse(readFileSync(`src/content/reflections/${id}.yaml`, 'utf8')));

/** A device of its own, with what it keeps and the files that it was handed. */
function pretend() {
  const { tab, kept, files } = pretendBrowser();
  return { device: tab(), kept, files };
}

function opened(id = 'mentor', owner = pretend()) {
  const reflection = content(id);
  const store = reflectionStore(
    id,
    reflection,
    words.reflection,
    {},
    { tag: 'en-GB', direction: 'ltr' },
    owner.device,
  );
  const items = reflection.areas.flatMap((area) => area.items.map((item) => item.id));
  const file = (some: Partial<Saved> = {}) =>
    writeSaved({
      site: 'leadership-toolbox',
      schema: 2,
      kind: 'reflection',
      of: id,
      version: reflection.version,
      name: '',
      day: '2026-01-01',
      responses: { [items[0]!]: 'often' },
      ...some,
    });
  return { ...owner, store, reflection, items, file };
}

describe('a file laid beside today’s answers', () => {
  const { store, reflection, items, file } = opened('relationship-check');
  const cases: [string, string, 'openEarlier' | 'openOther' | 'openFile', string][] = [
    ['of another reflection', file({ of: 'coach' }), 'openEarlier', 'other-reflection'],
    ['of an older version', file({ version: reflection.version - 1 }), 'openEarlier', 'other-version'],
    ['of a newer version', file({ version: reflection.version + 1 }), 'openEarlier', 'other-version'],
    ['made for the other person', file({ forOther: true }), 'openEarlier', 'for-other'],
    ['of an agreement', file({ kind: 'agreement' }), 'openEarlier', 'other-kind'],
    ['cut short', file().slice(0, 80), 'openEarlier', 'not-ours'],
    ['without answers that fit', file({ responses: { nonsense: 'often' } }), 'openEarlier', 'empty'],
    ['with no choice that we know', file({ responses: { [items[0]!]: '5' } }), 'openEarlier', 'empty'],
    [
      'of an older version, as the other’s',
      file({ version: 1, forOther: true }),
      'openOther',
      'other-version',
    ],
    [
      'of another reflection, as the other’s',
      file({ of: 'mentor', forOther: true }),
      'openOther',
      'other-reflection',
    ],
    ['of one’s own, as the other’s', file(), 'openOther', 'not-for-other'],
    ['of another person, as one’s own', file({ forOther: true }), 'openFile', 'for-other'],
    ['of another reflection, to go on with', file({ of: 'mentor' }), 'openFile', 'other-reflection'],
    ['of a newer version, to go on with', file({ version: reflection.version + 1 }), 'openFile', 'newer'],
  ];
  it.each(cases)('%s is refused with its reason and compared with nothing', (_, text, door, reason) => {
    store.set(items[1]!, 'rarely');
    const before = store.$responses.get();
    expect(store[door](text)).toEqual({ ok: false, reason });
    expect([store.$earlier.get(), store.$other.get()]).toEqual([undefined, undefined]);
    expect(store.$responses.get()).toEqual(before);
    expect({ ...words.keeping, ...words.reflection }).toHaveProperty(reason);
  });
});

it('a refused file does not let go of the draft that is open', () => {
  const { store, file, items } = opened();
  store.set(items[0]!, 'often');
  store.keep('mine');
  const key = store.$open.get();
  store.openFile(file({ of: 'coach' }));
  expect(store.$open.get()).toBe(key);
});

it('a draft of an older version gives what still fits, and shows what does not', () => {
  const owner = pretend();
  const { store, items, file } = opened('mentor', owner);
  owner.kept.set(
    'reflection/mentor/1',
    file({ version: 1, responses: { [items[0]!]: 'often', 'told-mistake': 'rarely' } }),
  );
  store.begin();
  expect(store.$responses.get()).toEqual({ [items[0]!]: 'often' });
  expect(store.$beyond.get()).toEqual({ 'told-mistake': 'rarely' });
});

it('drafts of another reflection are not offered, for none of their answers could be taken over', () => {
  const owner = pretend();
  const { store, file } = opened('mentor', owner);
  owner.kept.set('reflection/coach/1', file({ of: 'coach' }));
  owner.kept.set('reflection/mentor/1', file());
  store.begin();
  expect(store.$drafts.get().map(({ of }) => of)).toEqual(['mentor']);
});

it('clearing can be undone, until something else is answered', () => {
  const { store, items } = opened();
  store.set(items[0]!, 'often');
  store.clear();
  expect(store.$answered.get()).toBe(0);
  store.undo();
  expect(store.$responses.get()).toEqual({ [items[0]!]: 'often' });
  expect(store.$canUndo.get()).toBe(false);
});

it('the file for the other person says so, and holds no line that was not ticked', () => {
  const { store, items, files } = opened('relationship-check');
  store.set(items[0]!, 'often');
  store.set(`${items[0]}-evidence`, 'for me alone');
  store.saveForOther();
  expect(files[0]?.name).toBe('relationship-check-for-the-other-2026-11-25.json');
  expect(JSON.parse(files[0]!.text)).toMatchObject({ forOther: true, responses: { [items[0]!]: 'often' } });
  expect(files[0]!.text).not.toContain('for me alone');
});
