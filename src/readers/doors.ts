import { getParts, type GuideEntry } from './library.ts';
import { getList } from './lists.ts';

/** A door to the guides: who the reader is, and what then stands there. */
interface Door {
  id: string;
  title: string;
  open: boolean;
  guides: GuideEntry[];
}

/**
 * The guides by who the reader is, each once. Parts that the organisation leaves out are not there; a part that no door
 * names, such as one that the organisation added, is a door of its own.
 */
export async function getDoors(): Promise<Door[]> {
  const [all, { doors }] = await Promise.all([getParts(), getList('parts')]);
  const parts = all.filter(({ left }) => !left);
  const guides = parts.flatMap((part) => part.guides);
  const named = new Set(doors.flatMap((door) => door.guides));
  const led = new Set(doors.flatMap((door) => door.parts));
  const others = (part: string) => guides.filter(({ id, data }) => data.part === part && !named.has(id));
  return [
    ...doors.map(({ id, title, open, guides: first, parts }) => ({
      id,
      title,
      open,
      guides: [
        ...first.flatMap((one) => guides.find((guide) => guide.id === one) ?? []),
        ...parts.flatMap(others),
      ],
    })),
    ...parts
      .filter(({ id }) => !led.has(id))
      .map(({ id, title }) => ({ id, title, open: false, guides: others(id) })),
  ].filter(({ guides }) => guides.length > 0);
}
