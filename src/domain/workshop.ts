import type { Differences } from '../schemas/difference.ts';
import type { Words } from '../schemas/words.ts';
import type { Workshop, WorkshopSlide } from '../schemas/workshop.ts';
import { inLanguage, strong, text, type Block, type Doc, type Language } from './doc.ts';
import { relationships } from './relationships.ts';
import { say } from './words.ts';

/** Slides on their way to a file. */
export interface Deck {
  title: string;
  subtitle: string;
  /** What the mark on the first slide shows, in words. */
  mark: string;
  /** A BCP 47 tag. */
  language: string;
  slides: Slide[];
}

/** A slide: its title, what part of the workshop it belongs to, what whoever leads does, and what it shows. */
export type Slide = { title: string; part: string; notes: string } & (
  | { kind: 'points'; points: string[] }
  | { kind: 'table'; head: string[]; rows: string[][] }
  | { kind: 'story'; story: string; ask: string }
);

/** The parts with the minute at which each begins. */
export const timed = ({ parts }: Workshop) =>
  parts.map((part, i) => ({
    ...part,
    from: parts.slice(0, i).reduce((sum, { minutes }) => sum + minutes, 0),
  }));

/** Minutes since the start, as a clock shows them: 1:05. */
export const onTheClock = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

/** What a workshop looks up: the comparison, and the situations of cases by their ids. */
export interface Sources {
  differences: Differences;
  situations: ReadonlyMap<string, string>;
}

/** The slides of a workshop, in the order of its parts. */
export const deck = (workshop: Workshop, sources: Sources, words: Words): Deck => ({
  title: workshop.title,
  subtitle: `${words.site.name} · ${say(words.workshop.minutes, { n: workshop.minutes })}`,
  mark: words.workshop.mark,
  language: words.language.tag,
  slides: timed(workshop).flatMap(({ title, minutes, from, does, slides }) =>
    slides.map((slide) => ({
      title: slide.title,
      part: `${title} · ${onTheClock(from)} · ${say(words.workshop.minutes, { n: minutes })}`,
      notes: does.join('\n'),
      ...shown(slide, sources, words),
    })),
  ),
});

function shown(slide: WorkshopSlide, { differences, situations }: Sources, words: Words) {
  if ('points' in slide) return { kind: 'points' as const, points: slide.points };
  if ('case' in slide)
    return {
      kind: 'story' as const,
      story: situations.get(slide.case) ?? '',
      ask: words.workshop.ask,
    };
  return {
    kind: 'table' as const,
    head: [words.tools.aspect, ...relationships.map((one) => words.relationships[one])],
    rows: differences.rows
      .filter(({ id }) => slide.differences.includes(id))
      .map((row) => [row.label, ...relationships.map((one) => row[one])]),
  };
}

/** The situations of a workshop on paper, each with room for an answer. What was done is not on it. */
export function handout(
  workshop: Workshop,
  { situations }: Sources,
  words: Words['workshop'],
  version: string,
  language: Language,
): Doc {
  const cases = workshop.parts.flatMap(({ slides }) => slides.filter((one) => 'case' in one));
  return {
    title: words.handout,
    subtitle: [text(words.handoutIntro)],
    ...inLanguage(language),
    version,
    blocks: cases.flatMap((one): Block[] => [
      { kind: 'heading', level: 1, text: one.title },
      { kind: 'paragraph', inlines: [text(situations.get(one.case) ?? '')] },
      { kind: 'paragraph', inlines: [strong(words.ask)] },
      { kind: 'lines', count: 3 },
    ]),
    events: [],
  };
}
