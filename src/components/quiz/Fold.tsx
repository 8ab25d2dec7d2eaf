import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

/** Something for whoever wants to know more: closed, with its gist in the line that opens it. Nothing in it is worked out before. */
export function Fold({
  title,
  gist,
  id,
  children,
}: {
  title: string;
  gist: string;
  id?: string;
  children: () => ComponentChildren;
}) {
  const [open, setOpen] = useState(false);
  return (
    <details class="fold" id={id} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{title}</h2>
        <span class="small soft">{gist}</span>
      </summary>
      {open && children()}
    </details>
  );
}
