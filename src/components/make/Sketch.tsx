import { useEffect, useRef } from 'preact/hooks';
import { say } from '../../domain/words.ts';
import { isColour, readableOn } from '../../own/colour.ts';
import type { Draft } from '../../own/draft.ts';
import { listAt, textAt } from '../../own/value.ts';
import type { Clause } from '../../schemas/clause.ts';
import type { Words } from '../../schemas/words.ts';
import { Triangle } from './Triangle.tsx';

interface SketchProps {
  draft: Draft;
  words: Words['make'];
  nav: string[];
  clauses: Clause[];
  /** What the site is called where nothing is filled in. */
  site: string;
}

/** How a head, a place to turn to, the contact and a clause will look. A sketch: their pages are set a little otherwise. */
export function Sketch({ draft, words, nav, clauses, site }: SketchProps) {
  const { organisation } = draft;
  const name = textAt(organisation, ['name']) || site;
  const [signpost] = listAt(organisation, ['signposts']);
  const text = (path: string) => textAt(organisation, ['contact', path]);
  const [first] = [
    ...draft.clauses.map((one) => String(one['id'])),
    ...['locked', 'on'].flatMap((rule) => listAt(organisation, ['agreements', rule]).map(String)),
  ];
  const ours = clauses.find(({ id }) => id === first);
  const own = draft.clauses.find((one) => one['id'] === first);
  const wording = textAt(own, ['wordings', 0]) || ours?.wordings[0] || '';
  const isLocked = listAt(organisation, ['agreements', 'locked']).includes(first ?? '');
  return (
    <section class="sketch" aria-labelledby="sketch">
      <h2 id="sketch">
        {words.sketch} <span class="small soft">{words.aSketch}</span>
      </h2>
      {(['light', 'dark'] as const).map((scheme) => (
        <Head key={scheme} scheme={scheme} draft={draft} name={name} nav={nav} words={words} />
      ))}
      <h3>{words.onHelp}</h3>
      <div class="card">
        {signpost ? (
          <>
            <p class="name">{textAt(signpost, ['name'])}</p>
            <p>{textAt(signpost, ['for'])}</p>
            {textAt(signpost, ['phone']) && <p class="phone">{textAt(signpost, ['phone'])}</p>}
            <p>{textAt(signpost, ['mail'])}</p>
            <p>{textAt(signpost, ['url']).replace(/^https?:\/\//, '')}</p>
          </>
        ) : (
          <p class="soft">{words.nothingYet}</p>
        )}
      </div>
      <h3>{words.onResult}</h3>
      <div class="card">
        {text('who') ? (
          <>
            <p>
              <strong>{text('who')}.</strong> {text('place') && `${text('place')}.`}{' '}
              {text('when') && `${text('when')}.`}
            </p>
            <p>{[text('phone'), text('mail'), text('booking')].filter(Boolean).join(' · ')}</p>
            <p>{text('next')}</p>
          </>
        ) : (
          <p class="soft">{words.nothingYet}</p>
        )}
      </div>
      <h3>{words.onPaper}</h3>
      <div class="card paper">
        {first ? (
          <>
            <p class="name">{textAt(own, ['title']) || ours?.title}</p>
            <p>{wording.replace(/\{([\w-]+)\}/g, '__________')}</p>
            {isLocked && <p class="small soft">{say(words.setBy, { name })}</p>}
          </>
        ) : (
          <p class="soft">{words.nothingYet}</p>
        )}
      </div>
      {listAt(organisation, ['legal']).map((line, i) => (
        <p key={i} class="small">
          {String(line)}
        </p>
      ))}
    </section>
  );
}

interface HeadProps {
  scheme: 'light' | 'dark';
  draft: Draft;
  name: string;
  nav: string[];
  words: Words['make'];
}

/** The head of every page in one of its two looks, with the colour over it. */
function Head({ scheme, draft, name, nav, words }: HeadProps) {
  const bar = useRef<HTMLDivElement>(null);
  const accent = textAt(draft.organisation, ['accent', scheme]);
  const colour = isColour(accent) ? readableOn(scheme, accent) : '';
  // The content policy takes no style attribute; a script may set one property.
  useEffect(() => bar.current?.style.setProperty('--accent', colour || 'transparent'), [colour]);
  return (
    <div
      class={`head ${scheme}`}
      ref={bar}
      role="img"
      aria-label={`${words[scheme === 'light' ? 'inLight' : 'inDark']}: ${name}`}
    >
      {draft.logo ? (
        <img src={`data:image/svg+xml,${encodeURIComponent(draft.logo)}`} width={32} height={32} alt="" />
      ) : (
        <Triangle />
      )}
      <span class="name">{name}</span>
      {nav.map((one, i) => (
        <span key={one} class={i === 0 ? 'here' : 'small'}>
          {one}
        </span>
      ))}
    </div>
  );
}
