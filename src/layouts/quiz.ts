import { getCollection, getEntry } from 'astro:content';
import { listed } from '../domain/words.ts';
import { language, languageOf } from './languages.ts';
import { getList } from './lists.ts';
import { getOrganisation } from './organisation.ts';
import { getWords } from './words.ts';

/** The decision quiz with its outcomes and the words of its language, and the titles of the guides that it can point to. */
export async function getQuiz() {
  const quiz = await getEntry('quizzes', 'which-support');
  const tag = quiz && languageOf(quiz);
  const [words, outcomes, guides, signposts] = await Promise.all([
    getWords(tag),
    getList('outcomes', tag),
    getCollection('guides'),
    getList('signposts'),
  ]);
  if (!quiz) throw new Error('src/content/quizzes/which-support.yaml is missing.');
  const wanted = new Set([...outcomes.outcomes, ...quiz.data.ways].flatMap(({ read }) => read));
  const titles = Object.fromEntries(
    guides.filter(({ id }) => wanted.has(id)).map(({ id, data }) => [id, data.title]),
  );
  const place = new Map(signposts.places.map(({ id, label }) => [id, label]));
  const emergency = signposts.signposts
    .filter(({ kind, phone }) => kind === 'emergency' && phone)
    .map(({ places, phone, phoneOther }) => ({
      places: listed(
        places.map((id) => place.get(id) ?? id),
        language,
      ),
      numbers: [phone, phoneOther].filter((number): number is string => /^[0-9 ]+$/.test(number ?? '')),
    }));
  const { offers = [], contact } = (await getOrganisation()) ?? {};
  return {
    entry: quiz,
    words,
    quiz: quiz.data,
    outcomes: outcomes.outcomes,
    titles,
    emergency,
    offers,
    who: contact?.who,
  };
}
