import { useStore } from '@nanostores/preact';
import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { say } from '../../domain/words.ts';
import { elements } from '../../formats/elements.ts';
import type { Words } from '../../schemas/words.ts';
import { Glyph } from '../site/Glyph.tsx';
import type { AgreementStore } from '../../stores/agreement.ts';

interface PaperProps {
  store: AgreementStore;
  words: Words['agreement'];
  current: string | undefined;
  toField: (field: string) => void;
}

/** The paper as it stands now. A blank is a link to its field. */
export function Paper({ store, words, current, toField }: PaperProps) {
  const doc = useStore(store.$paper);
  const sheet = useRef<HTMLDivElement>(null);
  // Where form and paper stand side by side, the paper follows the field that somebody is at.
  useEffect(() => {
    const pane = sheet.current?.parentElement;
    const place = sheet.current?.querySelector('[data-current]')?.getBoundingClientRect();
    if (!pane || !place) return;
    const { top, bottom } = pane.getBoundingClientRect();
    if (place.top < top || place.bottom > Math.min(bottom, innerHeight))
      pane.scrollTop += place.top - top - pane.clientHeight / 3;
  }, [current]);
  const parts = elements<VNode>(doc, {
    element: (tag, attributes, ...children) => {
      // The page has its own main heading, so those of the paper stand one level lower.
      const Tag = tag.replace(/^h(\d)$/, (_, level: string) => `h${Number(level) + 1}`) as 'div';
      const here = attributes['data-field'] !== undefined && attributes['data-field'] === current;
      return (
        <Tag
          {...attributes}
          {...(here ? { 'data-current': '' } : {})}
          {...(attributes['data-field'] ? { tabIndex: -1 } : {})}
        >
          {children}
        </Tag>
      );
    },
    blank: ({ field, hint, room = 'line' }) => (
      <a
        href={`#field-${field}`}
        class="blank"
        data-field={field}
        data-room={room}
        {...(field === current ? { 'data-current': '' } : {})}
        aria-label={say(words.blankTo, { hint })}
        onClick={(event) => {
          event.preventDefault();
          toField(field);
        }}
      >
        {hint}
      </a>
    ),
  });
  return (
    <div class="sheet" ref={sheet}>
      {doc.emblem && <Glyph of={doc.emblem} />}
      {parts}
    </div>
  );
}
