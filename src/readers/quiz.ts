import { getCollection } from 'astro:content';
import type { Urgent } from '../components/quiz/Urgent.tsx';
import type { Signpost } from '../schemas/signpost.ts';
import { languageOf, marked } from './languages.ts';
import { pathFor } from './library.ts';
import { getList, languageOfItem } from './lists.ts';
import { getOrganisation } from './organisation.ts';
import { getUrgent } from './urgent.ts';
import { getWords } from './words.ts';

/** The decision quiz with its outcomes and the words of its language, and the titles of the guides that it can point to. */
export async function getQuiz() {
  const [quiz] = await getCollection('quizzes');
  const tag = quiz && languageOf(quiz);
  const [words, outcomes, guides, papers] = await Promise.all([
    getWords(tag),
    getList('outcomes', tag),
    getCollection('guides'),
    getCollection('agreements'),
  ]);
  if (!quiz) throw new Error('There is no quiz in src/content/quizzes/.');
  const wanted = new Set([
    ...[...outcomes.outcomes, ...quiz.data.ways, ...quiz.data.heeds].flatMap(({ read }) => read),
    ...outcomes.outcomes.flatMap(({ give }) => give?.read ?? []),
  ]);
  const titles = Object.fromEntries(
    guides.filter(({ id }) => wanted.has(id)).map(({ id, data }) => [id, data.title]),
  );
  const agreements = Object.fromEntries(papers.map(({ id, data }) => [id, data.title]));
  const { emergency, line, elsewhere, where } = await getUrgent();
  const numbersOf = (one: Signpost | undefined) =>
    one?.phone ? [{ places: where(one), numbers: [one.phone, one.phoneOther ?? ''].filter(Boolean) }] : [];
  const urgent: Urgent = {
    here: numbersOf(emergency)[0],
    line: line?.phone
      ? {
          number: line.phone,
          note: [line.name, line.free, line.hours].filter(Boolean).join('. '),
          language: marked(languageOfItem(line)),
        }
      : undefined,
    elsewhere: elsewhere.flatMap(numbersOf),
  };
  const { offers = [], contact } = (await getOrganisation()) ?? {};
  return {
    entry: quiz,
    words,
    quiz: quiz.data,
    outcomes: outcomes.outcomes,
    titles,
    agreements,
    urgent,
    offers,
    talk: contact && { who: contact.who, path: await pathFor('assessment') },
  };
}
