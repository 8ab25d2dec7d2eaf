import { expect, it } from 'vitest';
import { readContent } from '../build/content.ts';
import { claims } from '../src/domain/review/claims.ts';

it('a review pack shows every citation of its guides', () => {
  const { content } = readContent();
  const packs = content!.reviews.flatMap(({ data }) => data.packs.flatMap(({ guides }) => guides));
  const bodies = content!.guides.filter(({ id }) => packs.includes(id)).map(({ body }) => body);
  expect(bodies.length).toBeGreaterThan(20);
  for (const body of bodies) {
    const found = claims(body);
    expect(found.flatMap(({ works }) => works)).toHaveLength(body.match(/<Cite /g)?.length ?? 0);
    expect(found.filter(({ sentence }) => sentence.split(' ').length < 4)).toEqual([]);
  }
});
