import type { VNode } from 'preact';
import { ruled, type Doc } from '../../domain/doc.ts';
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
      <span class="blank" data-ruled={ruled(room)}>
        {hint}
      </span>
    ),
  });
  return <div class={`sheet ${paper}`}>{parts}</div>;
}
