import type { TargetedEvent } from 'preact';
import type { Opened } from '../../domain/opened.ts';
import { largestFile } from '../../domain/saved.ts';

interface OpenFileProps {
  id: string;
  label: string;
  open: (text: string) => Opened;
  /** Told what came of it. */
  tell: (opened: Opened) => void;
}

/** Opens a file that was saved here. One that is far too large is not read at all. */
export function OpenFile({ id, label, open, tell }: OpenFileProps) {
  async function read(event: TargetedEvent<HTMLInputElement>) {
    const input = event.currentTarget;
    const file = input.files?.[0];
    if (!file) return;
    tell(file.size > largestFile ? { ok: false, reason: 'too-large' } : open(await file.text()));
    input.value = '';
  }
  return (
    <>
      <label for={id}>{label}</label>
      <input id={id} type="file" accept=".json,application/json" onChange={(event) => void read(event)} />
    </>
  );
}
