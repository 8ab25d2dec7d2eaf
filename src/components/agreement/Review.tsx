import { useStore } from '@nanostores/preact';
import { useState } from 'preact/hooks';
import { say } from '../../domain/words.ts';
import type { LaterUse } from '../../stores/later.ts';
import { useMaking } from '../site/making.tsx';
import { Sheet } from '../site/Sheet.tsx';
import { Standing } from './IsDue.tsx';
import type { LaterProps, PartProps } from './Later.tsx';
import { Member } from './Member.tsx';
import { NextVersion } from './NextVersion.tsx';

/** What comes after the signing: the review with its sheets, a new member of a group, and the next version. */
export function Review(props: LaterProps) {
  const later = useStore(props.store.$later);
  return later ? <Parts {...props} later={later} /> : null;
}

function Parts(props: PartProps) {
  const { later, store } = props;
  const { words } = later;
  const lookAt = useStore(later.$lookAt);
  return (
    <>
      <h3>{words.review}</h3>
      <p>
        <Standing later={later} language={store.language} />
      </p>
      {lookAt.length > 0 && (
        <>
          <p class="eyebrow">{words.lookAt}</p>
          <ul>
            {lookAt.map((one) => (
              <li key={one} dir="auto">
                {one}
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="small soft">{words.reviewIntro}</p>
      <Sheets {...props} />
      {later.isGroup && <Member {...props} />}
      <NextVersion {...props} />
    </>
  );
}

/** The sheets that come filled from the agreement: to take away, and to read here. */
function Sheets({ later, store, downloads, pdf }: PartProps) {
  const { words, titles } = later;
  const { making, status } = useMaking(downloads);
  const take = (use: LaterUse, format: 'word' | 'pdf', label: string) => (
    <button class="button" type="button" onClick={() => making(() => later.takeSheet(use, format))}>
      {say(label, { title: titles[use] })}
    </button>
  );
  return (
    <>
      <p class="buttons">
        {take('review', 'word', words.sheetWord)}
        {pdf && take('review', 'pdf', words.sheetPdf)}
        {take('closing', 'word', words.sheetWord)}
        {pdf && take('closing', 'pdf', words.sheetPdf)}
      </p>
      {status()}
      {(['review', 'closing'] as const).map((use) => (
        <Read key={use} {...{ later, store, use }} />
      ))}
    </>
  );
}

/** A sheet as it is filled now; it is drawn once somebody unfolds it. */
function Read({ later, store, use }: Pick<PartProps, 'later' | 'store'> & { use: LaterUse }) {
  const [isOpen, setOpen] = useState(false);
  useStore(store.$paper);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say(later.words.sheetHere, { title: later.titles[use] })}</summary>
      {isOpen && <Sheet doc={later.sheet(use)} within />}
    </details>
  );
}
