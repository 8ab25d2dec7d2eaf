import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface LateProps<Inside> {
  load: () => Promise<ComponentType<Inside>>;
  /** What it is given. */
  given: Inside;
}

/** Something that loads once there is reason to, and stays from then on. */
export function Late<Inside extends object>({
  when,
  late,
  load,
  given,
}: LateProps<Inside> & { when: boolean; late?: string }) {
  const [Loaded, setLoaded] = useState<ComponentType<Inside>>();
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!when || Loaded) return;
    setLate(false);
    load().then(
      (loaded) => setLoaded(() => loaded),
      () => setLate(true),
    );
  }, [when]);
  if (Loaded) return <Loaded {...given} />;
  return isLate && late ? <p role="alert">{late}</p> : null;
}

/** Something folded away: what is in it loads when somebody opens it, or it is said that it cannot be had. */
export function LateFold<Inside extends object>({
  title,
  id,
  ...inside
}: LateProps<Inside> & { title: string; late: string; id?: string }) {
  const [isOpen, setOpen] = useState(false);
  const fold = useRef<HTMLDetailsElement>(null);
  const look = () => setOpen(fold.current?.open ?? false);
  // It may have been opened before the code of this page was here.
  useEffect(look, []);
  return (
    <details class="keeping no-print" id={id} ref={fold} onToggle={look}>
      <summary>{title}</summary>
      <Late when={isOpen} {...inside} />
    </details>
  );
}
