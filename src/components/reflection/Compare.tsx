import { useStore } from '@nanostores/preact';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { linesOf, sameAsMine, sideBySide, thenAndNow, type Pair } from '../../domain/comparison.ts';
import { say } from '../../domain/words.ts';
import type { Reflection } from '../../schemas/reflection.ts';
import type { Words } from '../../schemas/words.ts';
import type { Opened } from '../../domain/opened.ts';
import type { ReflectionStore } from '../../stores/reflection.ts';
import { asText, OpenFile } from '../site/OpenFile.tsx';

interface CompareProps {
  store: ReflectionStore;
  reflection: Reflection;
  words: Words['reflection'];
  refusals: Words['keeping'];
}

/** Then and now; and for two people, their answers side by side. Files are read here and sent nowhere. */
export function Compare(props: CompareProps) {
  const { store, reflection, words } = props;
  return (
    <section class="compare">
      <h3 class="no-print">{words.compare}</h3>
      <Opener {...props} id="earlier-file" label={words.openEarlier} open={store.openEarlier}>
        {(tell) => <Kept {...props} tell={tell} />}
      </Opener>
      <Earlier {...props} />
      {reflection.kind === 'pair' && (
        <>
          <h3 class="no-print">{words.between}</h3>
          <p class="notice no-print">{words.pair}</p>
          <p class="no-print">{words.forOther}</p>
          <p class="no-print">
            <button class="button" type="button" onClick={store.saveForOther}>
              {words.saveForOther}
            </button>
          </p>
          <Opener {...props} id="other-file" label={words.openOther} open={store.openOther} />
          <Other {...props} />
        </>
      )}
    </section>
  );
}

interface OpenerProps extends CompareProps {
  id: string;
  label: string;
  open: (text: string) => Opened;
  /** More ways to bring answers; what came of each is told in the same place. */
  children?: (tell: (opened: Opened) => void) => ComponentChildren;
}

function Opener({ id, label, open, words, refusals, children }: OpenerProps) {
  const [said, tell] = useState('');
  const tellOpened = (opened: Opened) => tell(opened.ok ? '' : { ...refusals, ...words }[opened.reason]);
  return (
    <div class="field no-print">
      <OpenFile id={id} label={label} open={asText(open)} tell={tellOpened} />
      {children?.(tellOpened)}
      <p class="small" role="status">
        {said}
      </p>
    </div>
  );
}

/** Earlier answers to these statements that are kept on this device. */
function Kept({ store, words, tell }: CompareProps & { tell: (opened: Opened) => void }) {
  const open = useStore(store.$open);
  const earlier = useStore(store.$drafts).filter(({ key }) => key !== open);
  if (earlier.length === 0) return null;
  return (
    <>
      <p>{words.orKept}</p>
      <p class="buttons">
        {earlier.map(({ key, name, day }) => (
          <button key={key} class="button" type="button" onClick={() => tell(store.openKept(key))}>
            {name ? say(words.keptNamed, { name, day }) : day}
          </button>
        ))}
      </p>
    </>
  );
}

/** A list of statements with two answers each. */
function Pairs({
  title,
  none,
  pairs,
  first,
  second,
  words,
}: {
  title: string;
  none?: string;
  pairs: Pair[];
  first: string;
  second: string;
  words: Words['reflection'];
}) {
  if (pairs.length === 0 && !none) return null;
  return (
    <>
      <h4>{title}</h4>
      {pairs.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul>
          {pairs.map((one) => (
            <li key={one.id}>
              {one.text}{' '}
              <span class="small soft">
                {first}: {one.first ? words[one.first] : words.out}. {second}:{' '}
                {one.second ? words[one.second] : words.out}.
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Earlier({ store, reflection, words }: CompareProps) {
  const earlier = useStore(store.$earlier);
  const responses = useStore(store.$responses);
  if (!earlier) return null;
  const { more, less, both } = thenAndNow(reflection, earlier.responses, responses);
  const labels = { first: words.then, second: words.now, words };
  return (
    <div class="earlier">
      <p>{say(words.thenNow, { day: earlier.day, n: both })}</p>
      <Pairs title={words.more} none={words.noneMore} pairs={more} {...labels} />
      <Pairs title={words.less} none={words.noneLess} pairs={less} {...labels} />
    </div>
  );
}

function Other({ store, reflection, words }: CompareProps) {
  const other = useStore(store.$other);
  const responses = useStore(store.$responses);
  if (!other) return null;
  const { agree, near, differ, missedByMe, missedByThem, ask, both } = sideBySide(
    reflection,
    responses,
    other,
  );
  const lines = linesOf(reflection, other);
  if (both === 0) return <p class="notice">{words.answerFirst}</p>;
  return (
    <div class="other">
      {sameAsMine(reflection, responses, other) && <p class="notice">{words.mine}</p>}
      <p>{say(words.both, { n: both })}</p>
      <Pairs
        title={words.agree}
        none={words.noneAgree}
        pairs={agree}
        first={words.me}
        second={words.them}
        words={words}
      />
      <Pairs
        title={words.differ}
        none={words.noneDiffer}
        pairs={differ}
        first={words.me}
        second={words.them}
        words={words}
      />
      {near.length > 0 && <p>{say(words.near, { n: near.length })}</p>}
      <Pairs
        title={words.missedByMe}
        pairs={missedByMe}
        first={words.myGuess}
        second={words.them}
        words={words}
      />
      <Pairs
        title={words.missedByThem}
        pairs={missedByThem}
        first={words.theirGuess}
        second={words.me}
        words={words}
      />
      {lines.length > 0 && (
        <>
          <h4>{words.lines}</h4>
          <ul>
            {lines.map(({ id, text, line }) => (
              <li key={id}>
                {text} <q dir="auto">{line}</q>
              </li>
            ))}
          </ul>
        </>
      )}
      <section class="say">
        <p class="eyebrow">{words.startTalking}</p>
        <ul>
          {ask.slice(0, 3).map((area) => (
            <li key={area.id}>{area.ask}</li>
          ))}
          {ask.length === 0 && <li>{words.startAgreed}</li>}
        </ul>
      </section>
    </div>
  );
}
