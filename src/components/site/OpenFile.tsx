import type { TargetedEvent } from 'preact';
import type { Opened } from '../../domain/opened.ts';
import { largestFile } from '../../domain/saved.ts';

type TooLarge = { ok: false; reason: 'too-large' };

interface OpenFileProps<Came> {
  id: string;
  label: string;
  open: (file: File) => Came | Promise<Came>;
  /** What kinds of file there are, where it is more than a saved one. */
  accept?: string;
  /** Told what came of it. */
  tell: (came: Came | TooLarge) => void;
}

/** Reads a file as text, for what opens that. */
export const asText = (open: (text: string) => Opened) => async (file: File) => open(await file.text());

/** Opens a file that was saved here. One that is far too large is not read at all. */
export function OpenFile<Came = Opened>({
  id,
  label,
  open,
  accept = '.json,application/json',
  tell,
}: OpenFileProps<Came>) {
  async function read(event: TargetedEvent<HTMLInputElement>) {
    const input = event.currentTarget;
    const file = input.files?.[0];
    if (!file) return;
    tell(file.size > largestFile ? { ok: false, reason: 'too-large' } : await open(file));
    input.value = '';
  }
  return (
    <>
      <label for={id}>{label}</label>
      <input id={id} type="file" accept={accept} onChange={(event) => void read(event)} />
    </>
  );
}
