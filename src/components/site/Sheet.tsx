import type { VNode } from 'preact';
import type { Doc } from '../../domain/doc.ts';
import type { Tool } from '../../schemas/tool.ts';
import { elements } from '../../formats/elements.ts';

interface SheetProps {
  doc: Doc;
  paper?: Tool['paper'];
  /** It stands below a heading of the page, so that its own headings are a step deeper. */
  within?: boolean;
}

/** A document on its sheet of paper, without anything to click. */
export function Sheet({ doc, paper = 'portrait', within = false }: SheetProps) {
  const parts = elements<VNode>(doc, {
    element: (tag, attributes, ...children) => {
      const Tag = (within ? tag.replace(/^h(\d)$/, (_, level) => `h${Number(level) + 1}`) : tag) as 'div';
      return <Tag {...attributes}>{children}</Tag>;
    },
    blank: ({ hint, room = 'line' }) => (
      <span class="blank" data-room={room}>
        {hint}
      </span>
    ),
  });
  return <div class={`sheet ${paper}`}>{parts}</div>;
}
