import { getCollection, getEntry } from 'astro:content';
import { getList } from './lists.ts';
import { getOrganisation } from './organisation.ts';

/** The decision quiz with its outcomes, and the titles of the guides that it can point to. */
export async function getQuiz() {
  const [quiz, outcomes, guides, signposts] = await Promise.all([
    getEntry('quizzes', 'which-support'),
    getList('outcomes'),
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
      places: places.map((id) => place.get(id) ?? id).join(', '),
      numbers: [phone, phoneOther].filter((number): number is string => /^[0-9 ]+$/.test(number ?? '')),
    }));
  const { offers = [], contact } = (await getOrganisation()) ?? {};
  return { quiz: quiz.data, outcomes: outcomes.outcomes, titles, emergency, offers, who: contact?.who };
}
