import type { VNode } from 'preact';
import { ruled, type Doc, type Room } from '../../domain/doc.ts';
import type { Tool } from '../../schemas/tool.ts';
import { elements } from '../../formats/html.ts';

/** A document on its sheet of paper, without anything to click. */
export function Sheet({ doc, paper = 'portrait' }: { doc: Doc; paper?: Tool['paper'] }) {
  const parts = elements<VNode>(doc, {
    element: (tag, attributes, ...children) => {
      const Tag = tag as 'div';
      return <Tag {...attributes}>{children}</Tag>;
    },
    blank: ({ hint, room }) => (
      <span class="blank">
        {hint}
        <Ruled room={room} />
      </span>
    ),
  });
  return <div class={`sheet ${paper}`}>{parts}</div>;
}

/** The ruled room of a blank: on paper only. */
export const Ruled = ({ room }: { room: Room | undefined }) => <span class="room">{ruled(room)}</span>;
