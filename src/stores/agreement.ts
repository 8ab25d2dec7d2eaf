import { atom, computed } from 'nanostores';
import { allowedIn, blanksOf, fill, formOf, type PaperWords, type Template } from '../domain/agreement.ts';
import { check } from '../domain/checks.ts';
import { localDay } from '../domain/day.ts';
import type { PackWords } from '../domain/pack.ts';
import { noResponses, readResponses, respond, type Responses } from '../domain/responses.ts';
import { say } from '../domain/words.ts';
import { formatOf, type Format } from '../formats/index.ts';
import type { FileNames } from '../formats/pack.ts';
import type { Device } from './device.ts';
import { drafts, type Opened } from './drafts.ts';

/** The state of filling in one agreement. Nothing is kept until the visitor asks for it. */
export function agreementStore(
  template: Template,
  words: PaperWords & PackWords & FileNames & { fileName: string; who: string },
  device: Device,
) {
  const allowed = allowedIn(template);
  const $responses = atom<Responses>(noResponses());
  /** What was there before it was cleared or something was opened, to go back to. */
  const $before = atom<Responses | undefined>(undefined);
  /** Whether there is something that neither the device nor a file has. */
  const $unsaved = atom(false);
  const kept = drafts(
    { kind: 'agreement', of: template.id, version: template.agreement.version, allowed },
    device,
  );

  /** The switches and choices alone: words that are typed do not change which fields and clauses the form has. */
  const $choices = computed($responses, (responses) =>
    JSON.stringify(Object.entries(responses).filter(([id]) => allowed.get(id) !== 'text')),
  );

  const $paper = computed($responses, (responses) => fill(template, responses, words));

  function change(responses: Responses) {
    $responses.set(responses);
    const isKept = kept.$open.get() !== undefined && kept.save(responses).ok;
    $unsaved.set(!isKept);
  }

  /** Puts what was opened in place. Names and dates of another agreement come on top of what is there. */
  function take(opened: Opened): Opened {
    if (!opened.ok) return opened;
    $before.set($responses.get());
    const carried = opened.of === template.id ? [] : [$responses.get()];
    $responses.set(Object.assign(noResponses(), opened.responses, ...carried));
    $unsaved.set(opened.of !== template.id);
    return opened;
  }

  const context = () => ({ now: device.now(), readFont: device.readFont });
  const name = (extension: string) =>
    `${say(words.fileName, { id: template.id, day: localDay(device.now()) })}.${extension}`;
  const nameOf = (format: Format) => name(format.extension);
  const write = (format: Format) => format.write($paper.get(), context());

  return {
    $responses,
    $paper,
    $unsaved,
    $open: kept.$open,
    $drafts: kept.$list,
    $elsewhere: kept.$elsewhere,
    $failed: kept.$failed,
    watch: kept.watch,
    $form: computed($choices, () => formOf(template, $responses.get(), words.who)),
    $blanks: computed($paper, blanksOf),
    /** What is worth a second look. */
    $remarks: computed($responses, (responses) => check(template, responses, words, localDay(device.now()))),
    /** Whether the last clearing or opening can be undone. */
    $canUndo: computed($before, (before) => before !== undefined),

    /**
     * Reads the draft that was kept last, and the choices that a link of this site carries. Called after the first
     * paint, so that server and browser agree.
     */
    begin(fragment = '') {
      kept.refresh();
      const last = kept.$list.get().find(({ of }) => of === template.id);
      const opened = last && kept.openDraft(last.key);
      if (opened?.ok) $responses.set(Object.assign(noResponses(), opened.responses, $responses.get()));
      const choices = new Map([...allowed].filter(([, takes]) => takes !== 'text'));
      const carried = readResponses(Object.fromEntries(new URLSearchParams(fragment.slice(1))), choices);
      $responses.set(Object.assign(noResponses(), carried.responses, $responses.get()));
    },

    /** Takes over what was typed before the form came to life. */
    take(entered: Record<string, string>) {
      $responses.set(
        Object.assign(noResponses(), $responses.get(), readResponses(entered, allowed).responses),
      );
    },

    set(id: string, value: string) {
      change(respond($responses.get(), id, value));
      $before.set(undefined);
    },

    clear() {
      $before.set($responses.get());
      change(noResponses());
    },

    undo() {
      change($before.get() ?? $responses.get());
      $before.set(undefined);
    },

    /** Keeps this draft on the device from now on. */
    keep(name: string) {
      const result = kept.keep(name, $responses.get());
      if (result.ok) $unsaved.set(false);
      return result;
    },
    forget: kept.forget,
    openDraft: (key: string) => take(kept.openDraft(key)),
    openFile: (text: string) => take(kept.openFile(text)),

    /** Starts another draft beside those that are kept. */
    startNew() {
      kept.$open.set(undefined);
      $before.set($responses.get());
      $responses.set(noResponses());
      $unsaved.set(false);
    },

    /** Saves the answers to a file that can be opened here again. */
    saveFile(name: string) {
      kept.saveFile(name, $responses.get());
      $unsaved.set(false);
    },

    /** Makes a file and offers it for download. The name says what it is and the day, never who. */
    async download(formatId: Format['id']): Promise<void> {
      const format = formatOf(formatId);
      device.saveFile(nameOf(format), format.mediaType, await write(format));
    },

    /** Hands the PDF to the phone's own share sheet. False where there is none, or nobody was chosen. */
    async share(): Promise<boolean> {
      const format = formatOf('pdf');
      return device.share(nameOf(format), format.mediaType, await write(format));
    },

    /** Everything for this arrangement in one .zip: cover sheet, agreement, reminder, sheets and calendar. */
    async pack(): Promise<void> {
      const { pack } = await import('../formats/pack.ts');
      const [review, closing] = await Promise.all(
        (['review-sheet', 'closing-sheet'] as const).map((id) => device.readPage(`/tools/${id}.docx`)),
      );
      const bytes = await pack(
        {
          template,
          responses: $responses.get(),
          doc: $paper.get(),
          words,
          review: review!,
          closing: closing!,
        },
        context(),
      );
      device.saveFile(name('zip'), 'application/zip', bytes);
    },
  };
}

export type AgreementStore = ReturnType<typeof agreementStore>;
