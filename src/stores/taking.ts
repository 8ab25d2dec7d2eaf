import type { ReadableAtom } from 'nanostores';
import { carrying } from '../domain/agreement/carry.ts';
import type { PaperWords } from '../domain/agreement/paper.ts';
import type { Settled } from '../domain/agreement/settle.ts';
import { shownOn } from '../domain/agreement/shown.ts';
import { allowedIn } from '../domain/agreement/template.ts';
import { localDay } from '../domain/day.ts';
import type { Doc } from '../domain/doc.ts';
import type { Edition } from '../domain/edition.ts';
import type { Draft } from '../domain/draft.ts';
import type { PackWords } from '../domain/pack.ts';
import { say } from '../domain/words.ts';
import { formatOf, type Format } from '../formats/index.ts';
import type { FileNames } from '../formats/pack.ts';
import type { Device } from './device.ts';
import type { Filling } from './filling.ts';

/** The ids of the sheets that go into the pack, for the review and for the end. */
export type PackSheets = Record<'review' | 'closing', string>;

/** The words of an agreement's files. */
export type FileWords = PaperWords & PackWords & FileNames & Record<'fileName' | 'holdsAnswers', string>;

/** Taking an agreement away: as a file, by the phone's share sheet, or as a pack with what belongs to it. */
export function taking(
  filled: Filling,
  { $settled, $paper }: { $settled: ReadableAtom<Settled>; $paper: ReadableAtom<Doc> },
  words: FileWords,
  sheets: PackSheets,
  device: Device,
) {
  const today = () => localDay(device.now());
  const context = () => ({ now: device.now(), readFont: device.readFont });
  const name = (extension: string) =>
    `${say(words.fileName, { id: $settled.get().template.id, day: today() })}.${extension}`;
  const nameOf = (format: Format) => name(format.extension);
  /** The paper as it goes into files: it carries its answers. */
  const carried = (edition: Edition) =>
    carrying($settled.get(), $paper.get(), edition, today(), words.holdsAnswers);
  const write = (format: Format, edition: Edition) => format.write(carried(edition), context());

  /** Whether the paper has all that is typed: an answer to a clause that is left out stands on none. */
  function isWhole({ responses, beyond }: Draft): boolean {
    const allowed = allowedIn($settled.get().template);
    const shown = shownOn($settled.get(), $paper.get());
    const typed = Object.keys(responses).filter((id) => allowed.get(id) === 'text');
    return Object.keys(beyond).length === 0 && typed.every((id) => id in shown);
  }

  /** Gives away a file of what is on the screen. False where nobody took it. */
  async function giveAway<File>(
    make: (edition: Edition) => Promise<File>,
    give: (file: File) => void | Promise<boolean>,
  ) {
    // Making a file may take a while on a phone: that it is made is seen first.
    await device.drawn();
    const now = filled.issue();
    const whole = isWhole(now);
    const taken = (await give(await make(now.edition))) ?? true;
    if (taken && whole) filled.taken(now);
    return taken;
  }

  async function packed(edition: Edition) {
    const [{ pack }, { packDocs }, review, closing] = await Promise.all([
      import('../formats/pack.ts'),
      import('../domain/pack.ts'),
      device.readPage(`/tools/${sheets.review}.docx`),
      device.readPage(`/tools/${sheets.closing}.docx`),
    ]);
    const docs = packDocs($settled.get(), $paper.get(), words);
    return pack({ ...docs, agreement: carried(edition), review, closing }, words, context());
  }

  return {
    /** Makes a file and offers it for download. The name says what it is and the day, never who. */
    async download(formatId: Format['id']): Promise<void> {
      const format = formatOf(formatId);
      const save = (content: string | Uint8Array) =>
        device.saveFile(nameOf(format), format.mediaType, content);
      // A calendar has the days alone.
      if (formatId === 'calendar') save(await write(format, filled.issue().edition));
      else await giveAway((edition) => write(format, edition), save);
    },

    /** Hands the PDF to the phone's own share sheet. False where there is none, or nobody was chosen. */
    share(): Promise<boolean> {
      const format = formatOf('pdf');
      return giveAway(
        (edition) => write(format, edition),
        (content) => device.share(nameOf(format), format.mediaType, content),
      );
    },

    /** Everything for this arrangement in one .zip: cover sheet, agreement, reminder, sheets and calendar. */
    pack: () =>
      giveAway(packed, (bytes) => device.saveFile(name('zip'), 'application/zip', bytes)).then(() => {}),
  };
}
