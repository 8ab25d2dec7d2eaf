import { getCollection, getEntry } from 'astro:content';

/** The decision quiz with its outcomes, and the titles of the guides that it can point to. */
export async function getQuiz() {
  const [quiz, outcomes, guides, signposts] = await Promise.all([
    getEntry('quizzes', 'which-support'),
    getEntry('outcomes', 'outcomes'),
    getCollection('guides'),
    getEntry('signposts', 'signposts'),
  ]);
  if (!quiz || !outcomes || !signposts)
    throw new Error('src/content/quizzes/which-support.yaml outcomes.yaml or signposts.yaml is missing.');
  const wanted = new Set(outcomes.data.outcomes.flatMap(({ read }) => read));
  const titles = Object.fromEntries(
    guides.filter(({ id }) => wanted.has(id)).map(({ id, data }) => [id, data.title]),
  );
  const place = new Map(signposts.data.places.map(({ id, label }) => [id, label]));
  const emergency = signposts.data.signposts
    .filter(({ kind, phone }) => kind === 'emergency' && phone)
    .map(({ places, phone, phoneOther }) => ({
      places: places.map((id) => place.get(id) ?? id).join(', '),
      numbers: [phone, phoneOther].filter((number): number is string => /^[0-9 ]+$/.test(number ?? '')),
    }));
  return { quiz: quiz.data, outcomes: outcomes.data.outcomes, titles, emergency };
}
