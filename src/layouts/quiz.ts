import { getCollection, getEntry } from 'astro:content';

/** The decision quiz with its outcomes, and the titles of the guides that it can point to. */
export async function getQuiz() {
  const [quiz, outcomes, guides] = await Promise.all([
    getEntry('quizzes', 'which-support'),
    getEntry('outcomes', 'outcomes'),
    getCollection('guides'),
  ]);
  if (!quiz || !outcomes)
    throw new Error('src/content/quizzes/which-support.yaml or outcomes.yaml is missing.');
  const wanted = new Set(outcomes.data.outcomes.flatMap(({ read }) => read));
  const titles = Object.fromEntries(
    guides.filter(({ id }) => wanted.has(id)).map(({ id, data }) => [id, data.title]),
  );
  return { quiz: quiz.data, outcomes: outcomes.data.outcomes, titles };
}
