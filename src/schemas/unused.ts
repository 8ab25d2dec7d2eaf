import type { Content } from './collections.ts';
import { didYouMean, type Refusal } from './refusal.ts';

/** Entries of an organisation that nothing shows: a slip in an id would otherwise go unseen. */
export function unusedRefusals(content: Content, layers: Content): Refusal[] {
  const onPaper = content.agreements.flatMap(({ data }) =>
    data.sections.flatMap((section) => section.clauses.map(({ clause }) => clause)),
  );
  const withGuides = content.guides.map(({ data }) => data.part);
  const clauses = layers.clauses.filter(isOwn).flatMap(({ file, data }) =>
    data.clauses.map(({ id }, i) => ({
      file,
      path: ['clauses', i],
      place: `clause “${id}”`,
      shown: onPaper.includes(id),
      message: `no agreement has this clause, so nobody would see it.${didYouMean(id, onPaper) || ' To put it in the place of one of ours, give it the id of ours; to add it, put its id into a copy of the agreement in src/content/local/agreements/.'}`,
    })),
  );
  const parts = layers.parts.filter(isOwn).flatMap(({ file, data }) =>
    data.parts.map(({ id }, i) => ({
      file,
      path: ['parts', i],
      place: `part “${id}”`,
      shown: withGuides.includes(id),
      message: `no guide is in this part, so nobody would see it.${didYouMean(id, withGuides) || ` Write “part: ${id}” into a guide, or take the part out.`}`,
    })),
  );
  return [...clauses, ...parts].flatMap(({ shown, ...refusal }) => (shown ? [] : refusal));
}

const isOwn = ({ file }: { file: string }) => file.startsWith('local/');
