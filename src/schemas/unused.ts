import type { Content } from './collections.ts';
import { didYouMean, type Refusal } from './refusal.ts';

/** Entries of an organisation that nothing shows: a slip in an id would otherwise go unseen. */
export const unusedRefusals = (content: Content, layers: Content): Refusal[] => [
  ...unusedClauses(content, layers),
  ...unusedParts(content, layers),
];

/** Its clauses that no agreement has. */
export function unusedClauses(
  content: Pick<Content, 'agreements'>,
  layers: Pick<Content, 'clauses'>,
): Refusal[] {
  const onPaper = content.agreements.flatMap(({ data }) =>
    data.sections.flatMap((section) => section.clauses.map(({ clause }) => clause)),
  );
  return layers.clauses.filter(isOwn).flatMap(({ file, data }) =>
    data.clauses
      .map(({ id }, i) => ({ id, path: ['clauses', i] }))
      .filter(({ id }) => !onPaper.includes(id))
      .map(({ id, path }) => ({
        file,
        path,
        place: `clause “${id}”`,
        message: `no agreement has this clause, so nobody would see it.${didYouMean(id, onPaper) || ' To put it in the place of one of ours, give it the id of ours; to add it, put its id into a copy of the agreement in src/content/local/agreements/.'}`,
      })),
  );
}

/** Its parts that no guide is in. */
function unusedParts({ guides }: Content, { parts }: Content): Refusal[] {
  const withGuides = guides.map(({ data }) => data.part);
  return parts.filter(isOwn).flatMap(({ file, data }) =>
    data.parts
      .map(({ id }, i) => ({ id, path: ['parts', i] }))
      .filter(({ id }) => !withGuides.includes(id))
      .map(({ id, path }) => ({
        file,
        path,
        place: `part “${id}”`,
        message: `no guide is in this part, so nobody would see it.${didYouMean(id, withGuides) || ` Write “part: ${id}” into a guide, or take the part out.`}`,
      })),
  );
}

const isOwn = ({ file }: { file: string }) => file.startsWith('local/');
