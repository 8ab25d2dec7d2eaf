import { reviewSheet } from '../domain/review/review-sheet.ts';
import { say } from '../domain/words.ts';
import { language } from './languages.ts';
import { getGuides, getLibrary, readableDay, readingMinutes } from './library.ts';
import { getList } from './lists.ts';
import { getOrganisation } from './organisation.ts';

const { BASE_URL, SITE: site } = import.meta.env;
const root = BASE_URL.replace(/\/$/, '');

/** The packs for practitioners who review guides, each with its guides and its sheet. */
export async function getReviews() {
  const [{ packs }, { guides }, { words, references }, organisation] = await Promise.all([
    getList('reviews'),
    getGuides(),
    getLibrary(),
    getOrganisation(),
  ]);
  const { review } = words;
  const who = organisation?.contact?.who;
  const back = who ? say(review.back, { who }) : review.backNobody;
  return packs.map((pack) => {
    const read = pack.guides
      .flatMap((id) => guides.get(id) ?? [])
      .map(({ id, data, body = '' }) => ({
        title: data.title,
        address: site && new URL(`${root}/guides/${id}/`, site).href,
        path: `/guides/${id}/`,
        minutes: readingMinutes(body),
        body,
      }));
    const day = (one: string) => readableDay(one, language);
    return { pack, guides: read, words, doc: reviewSheet(pack.who, read, references, words, back, day) };
  });
}
