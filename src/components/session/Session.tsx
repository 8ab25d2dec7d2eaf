import { useStore } from '@nanostores/preact';
import type { ComponentChildren, FunctionComponent } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Language } from '../../domain/doc.ts';
import { turnsOf } from '../../domain/session/clock.ts';
import { plan, type Plan } from '../../domain/session/plan.ts';
import { inMinutes } from '../../domain/session/said.ts';
import { say } from '../../domain/words.ts';
import type { Session as SessionContent } from '../../schemas/session.ts';
import type { Words } from '../../schemas/words.ts';
import { roundDevice } from '../../stores/round-device.ts';
import { roundStore } from '../../stores/round.ts';
import { useAwake } from '../site/entered.ts';
import { useKeptFocus } from '../site/kept-focus.ts';
import type { Clock as ClockOfSession } from './Clock.tsx';
import { longest, Numbers, shortest, type SessionNumbers } from './Numbers.tsx';
import type { RunSheetProps } from './RunSheet.tsx';

interface SessionProps {
  id: string;
  session: SessionContent;
  words: Words['session'];
  downloads: Words['downloads'];
  /** What the buttons for Word and for the printer say. */
  word: string;
  print: string;
  /** What stands at the foot of the run sheet. */
  foot: string;
  language: Language;
  /** The run sheets for the usual numbers. */
  children?: ComponentChildren;
}

/** How many there are and how long they have, the run sheet for that, and the clock. */
export function Session({
  id,
  session,
  words,
  downloads,
  word,
  print,
  foot,
  language,
  children,
}: SessionProps) {
  const store = useMemo(() => roundStore(id, roundDevice), [id]);
  const awake = useAwake();
  const [numbers, setNumbers] = useState<SessionNumbers>({ ...session.usual[0]!, from: '' });
  const [Sheet, setSheet] = useState<FunctionComponent<RunSheetProps>>();
  const [Clock, setClock] = useState<typeof ClockOfSession>();
  // It is there before anybody has looked at the sheet, and the page is not kept waiting for it.
  useEffect(() => void import('./Clock.tsx').then((module) => setClock(() => module.Clock)), []);
  const round = useStore(store.$round);
  const open = useStore(store.$open);
  useEffect(() => store.wake(), [store]);
  const buttons = useRef<HTMLParagraphElement>(null);
  useKeptFocus(() => buttons.current?.querySelector('button'));

  const { people, minutes, from } = numbers;
  const inRange = Number.isInteger(minutes) && minutes >= shortest && minutes <= longest;
  const planned = plan(session, people, inRange ? minutes : longest);
  const sheet =
    planned.kind === 'fits' && inRange
      ? { id, plan: planned, session, words, downloads, word, language, foot, start: from || undefined }
      : undefined;
  const running = round && plan(session, round.people, round.minutes);

  async function change(some: Partial<SessionNumbers>) {
    setNumbers({ ...numbers, ...some });
    // What makes a sheet comes when somebody asks for other numbers than the usual ones.
    const { RunSheet } = await import('./RunSheet.tsx');
    setSheet(() => RunSheet);
  }
  return (
    <>
      <form class="setup no-print" onSubmit={(event) => event.preventDefault()} autocomplete="off">
        <h2>{words.begin}</h2>
        <Numbers session={session} words={words} awake={awake} numbers={numbers} change={change} />
        <Refusal {...{ words, people, minutes, inRange, planned, tag: language.tag }} />
        <p class="buttons" ref={buttons}>
          {round ? (
            <>
              <button class="button main" type="button" onClick={() => store.$open.set(true)}>
                {words.goBack}
              </button>
              <button class="button" type="button" onClick={store.end}>
                {words.close}
              </button>
            </>
          ) : (
            <button
              class="button main"
              type="button"
              disabled={!awake || !Clock || !sheet}
              onClick={() => sheet && store.begin(turnsOf(sheet.plan.steps).lengths, people, minutes)}
            >
              {words.start}
            </button>
          )}
          <button class="button" type="button" disabled={!awake} onClick={roundDevice.print}>
            {print}
          </button>
        </p>
        <p class="small" role="status">
          {round && !open && words.running}
        </p>
      </form>
      <h2 class="no-print">{words.sheets}</h2>
      {/* Taken away and put back, they would be set as a string of HTML, which the content policy forbids. */}
      <div hidden={Sheet !== undefined}>{children}</div>
      {Sheet && sheet && <Sheet {...sheet} />}
      {Clock && round && running?.kind === 'fits' && (
        <Clock store={store} session={session} words={words} language={language.tag} steps={running.steps} />
      )}
    </>
  );
}

interface RefusalProps extends Pick<SessionProps, 'words'> {
  people: number;
  minutes: number;
  /** Whether so many minutes are planned for at all. */
  inRange: boolean;
  planned: Plan;
  tag: string;
}

/** Why there is no sheet for these numbers, and for how many people the time would do. */
function Refusal({ words, people, minutes, inRange, planned, tag }: RefusalProps) {
  return (
    <p role="alert">
      {!inRange && words.outOfRange}
      {inRange && planned.kind === 'too-short' && (
        <>
          {say(words.tooShort, {
            people,
            minutes: inMinutes(minutes, tag),
            needs: inMinutes(planned.needs, tag),
          })}{' '}
          {planned.enoughFor === undefined
            ? words.enoughForNone
            : say(words.enoughFor, { people: planned.enoughFor })}
        </>
      )}
    </p>
  );
}
