/** A number to ring now, as one wide block to tap. The first of them is dark, so that it is seen first. */
export function Ring({
  number,
  call,
  when,
  note,
  first,
  ...language
}: {
  number: string;
  /** What tapping does, such as “Ring 999”. */
  call: string;
  when: string;
  note: string | undefined;
  first?: boolean;
  lang?: string | undefined;
  dir?: 'ltr' | undefined;
}) {
  return (
    <a class={first ? 'ring first-ring' : 'ring'} href={`tel:${number.replaceAll(' ', '')}`} {...language}>
      <strong>{when}</strong>
      <span class="number">{call}</span>
      {note && <span>{note}</span>}
      <svg viewBox="0 0 24 24" width="48" height="48" aria-hidden="true">
        <circle cx="12" cy="12" r="12" />
        <path d="M8.6 6.6 10.3 6l1.4 3.2-1.3 1.2c.6 1.4 1.7 2.6 3.1 3.3l1.3-1.2 3.1 1.5-.6 1.7c-.3.9-1.1 1.4-2 1.2-4-.9-7.1-4.1-7.9-8.1-.2-.9.3-1.8 1.2-2.2z" />
      </svg>
    </a>
  );
}
