import { fieldUses } from './agreement.ts';
import { collections, type CollectionName, type Content } from './collections.ts';
import { guideUses } from './guide.ts';
import { found } from './pointers.ts';
import { kindUses } from './signpost.ts';
import { toolUses } from './tool.ts';
import type { Refusal } from './refusal.ts';

/** Where a kind of content says what the site itself uses it for, and each use that one of it has, and no other. */
const uses: Partial<Record<CollectionName, { place: string; once: readonly string[] }>> = {
  fields: {
    place: 'fields.*.use',
    once: fieldUses.filter((use) => !['supervisor', 'manager', 'outsider'].includes(use)),
  },
  guides: { place: 'use', once: guideUses },
  tools: { place: 'use', once: toolUses },
  signposts: { place: 'kinds.*.use', once: kindUses },
};

/** Uses that nothing has, so that the site would lead nowhere, and uses that two have. */
export function useRefusals(content: Content): Refusal[] {
  return Object.entries(uses).flatMap(([name, { place, once }]) => {
    const has = content[name as CollectionName].flatMap(({ data }) =>
      found(data, place).map(({ value }) => value),
    );
    return once
      .map((use) => ({ use, count: has.filter((one) => one === use).length }))
      .filter(({ count }) => count !== 1)
      .map(({ use, count }) => ({
        file: collections[name as CollectionName].files.replace(/\*.*/, ''),
        place: 'use',
        message: `“use: ${use}” stands ${count === 0 ? 'nowhere' : `${count} times`}, and the site needs it once.`,
      }));
  });
}
