import { listed } from '../domain/words.ts';
import type { Signpost, Signposts } from '../schemas/signpost.ts';
import { language } from './languages.ts';
import { getList } from './lists.ts';
import { getOrganisation } from './organisation.ts';

/**
 * Whom to ring now, where the reader is most likely to be: the organisation’s country, or the first place on the list.
 * `elsewhere` are the emergency numbers of other places; `where` says which places an entry serves.
 */
export async function getUrgent() {
  const { places, kinds, signposts } = await getList('signposts');
  const here = (await getOrganisation())?.country ?? places[0]?.id ?? '';
  const of = (use: Signposts['kinds'][number]['use']) => {
    const kind = kinds.find((one) => one.use === use)?.id;
    return signposts.filter((one) => one.kind === kind);
  };
  const emergencies = of('emergency');
  const serves = (one: Signpost) => one.places.includes(here);
  return {
    emergency: emergencies.find(serves),
    line: of('talk').find((one) => serves(one) && one.phone),
    elsewhere: emergencies.filter((one) => !serves(one)),
    where: (one: Signpost) =>
      listed(
        one.places.flatMap((id) => places.find((place) => place.id === id)?.label ?? []),
        language,
      ),
  };
}
