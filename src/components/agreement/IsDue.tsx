import { useStore } from '@nanostores/preact';
import { spanInWords } from '../../domain/agreement/term.ts';
import { inWords } from '../../domain/day.ts';
import { say } from '../../domain/words.ts';
import type { AgreementStore } from '../../stores/agreement.ts';
import type { LaterStore } from '../../stores/later.ts';

/** How long an agreement has run and when its review is, in sentences. */
export function Standing({ later, language }: { later: LaterStore; language: string }) {
  const { start, review } = useStore(later.$term);
  const { words } = later;
  const day = (one: string) => inWords(one, language);
  return (
    <>
      {!start
        ? words.noDay
        : start.ago < 0
          ? say(words.toCome, { day: day(start.day) })
          : say(words.ran, { span: spanInWords(start.ago, language), day: day(start.day) })}
      {review && ` ${say(review.in < 0 ? words.duePast : words.dueSoon, { day: day(review.day) })}`}
    </>
  );
}

/** Where the review is near or past, at the top of the page. */
export function IsDue({ store, go }: { store: AgreementStore; go: () => void }) {
  const later = useStore(store.$later);
  return later ? <Notice later={later} language={store.language} go={go} /> : null;
}

function Notice({ later, language, go }: { later: LaterStore; language: string; go: () => void }) {
  const { due, start } = useStore(later.$term);
  if (!due || !start || start.ago <= 0) return null;
  return (
    <div class="notice no-print due" role="status">
      <Standing later={later} language={language} />{' '}
      <button class="quiet" type="button" onClick={go}>
        {later.words.toReview}
      </button>
    </div>
  );
}
