import { computed } from 'nanostores';
import { check } from '../domain/agreement/checks.ts';
import { carrying } from '../domain/agreement/carry.ts';
import { formOf } from '../domain/agreement/form.ts';
import { blanksOf, fill, type PaperWords } from '../domain/agreement/paper.ts';
import { settle } from '../domain/agreement/settle.ts';
import { shownOn } from '../domain/agreement/shown.ts';
import { allowedIn, type Template } from '../domain/agreement/template.ts';
import { localDay } from '../domain/day.ts';
import type { Draft } from '../domain/draft.ts';
import type { PackWords } from '../domain/pack.ts';
import { readResponses } from '../domain/responses.ts';
import { say } from '../domain/words.ts';
import { formatOf, type Format } from '../formats/index.ts';
import type { FileNames } from '../formats/pack.ts';
import type { Device } from './device.ts';
import { filling } from './filling.ts';
import { papers } from './papers.ts';

/** The ids of the sheets that go into the pack, for the review and for the end. */
export type PackSheets = Record<'review' | 'closing', string>;

/** The state of filling in one agreement. Nothing is kept until the visitor asks for it. */
export function agreementStore(
  template: Template,
  words: PaperWords & PackWords & FileNames & Record<'fileName' | 'who' | 'holdsAnswers', string>,
  sheets: PackSheets,
  device: Device,
) {
  const allowed = allowedIn(template);
  const filled = filling(
    { kind: 'agreement', of: template.id, version: template.agreement.version, allowed, carries: true },
    device,
  );
  const { $responses } = filled;

  /** The switches and choices alone: words that are typed do not change which fields and clauses the form has. */
  const $choices = computed($responses, (responses) =>
    JSON.stringify(Object.entries(responses).filter(([id]) => allowed.get(id) !== 'text')),
  );

  const $settled = computed($responses, (responses) => settle(template, responses));
  const $paper = computed($settled, (settled) => fill(settled, words));

  const context = () => ({ now: device.now(), readFont: device.readFont });
  const name = (extension: string) =>
    `${say(words.fileName, { id: template.id, day: localDay(device.now()) })}.${extension}`;
  const nameOf = (format: Format) => name(format.extension);
  /** The paper as it goes into files: it carries its answers. */
  const carried = () => carrying($settled.get(), $paper.get(), localDay(device.now()), words.holdsAnswers);
  const write = (format: Format) => format.write(carried(), context());

  /** Whether the paper has all that is typed: an answer to a clause that is left out stands on none. */
  function isWhole({ responses, beyond }: Draft): boolean {
    const shown = shownOn($settled.get(), $paper.get());
    const typed = Object.keys(responses).filter((id) => allowed.get(id) === 'text');
    return Object.keys(beyond).length === 0 && typed.every((id) => id in shown);
  }

  /** Gives away a file of what is on the screen. False where nobody took it. */
  async function giveAway<File>(make: () => Promise<File>, give: (file: File) => void | Promise<boolean>) {
    const { now } = filled.$all.get();
    const whole = isWhole(now);
    const taken = (await give(await make())) ?? true;
    if (taken && whole) filled.taken(now);
    return taken;
  }

  return {
    ...filled,
    ...papers(template, words, filled),
    $paper,
    $form: computed($choices, () => formOf($settled.get(), words.who)),
    $blanks: computed($paper, blanksOf),
    /** What is worth a second look. */
    $remarks: computed($paper, (paper) => check($settled.get(), paper, localDay(device.now()))),

    /**
     * Opens what was filled in before, or the choices that a link of this site carries.
     *
     * @param fragment of the address; words in it are left out, for nobody may put a sentence into another’s paper
     */
    begin(fragment = '') {
      const choices = new Map([...allowed].filter(([, takes]) => takes !== 'text'));
      filled.begin(
        readResponses(Object.fromEntries(new URLSearchParams(fragment.slice(1))), choices).responses,
      );
    },

    /** Makes a file and offers it for download. The name says what it is and the day, never who. */
    async download(formatId: Format['id']): Promise<void> {
      const format = formatOf(formatId);
      const save = (content: string | Uint8Array) =>
        device.saveFile(nameOf(format), format.mediaType, content);
      // A calendar has the days alone.
      if (formatId === 'calendar') save(await write(format));
      else await giveAway(() => write(format), save);
    },

    /** Hands the PDF to the phone's own share sheet. False where there is none, or nobody was chosen. */
    share(): Promise<boolean> {
      const format = formatOf('pdf');
      return giveAway(
        () => write(format),
        (content) => device.share(nameOf(format), format.mediaType, content),
      );
    },

    /** Everything for this arrangement in one .zip: cover sheet, agreement, reminder, sheets and calendar. */
    pack: () =>
      giveAway(packed, (bytes) => device.saveFile(name('zip'), 'application/zip', bytes)).then(() => {}),
  };

  async function packed() {
    const [{ pack }, { packDocs }, review, closing] = await Promise.all([
      import('../formats/pack.ts'),
      import('../domain/pack.ts'),
      device.readPage(`/tools/${sheets.review}.docx`),
      device.readPage(`/tools/${sheets.closing}.docx`),
    ]);
    const docs = packDocs($settled.get(), $paper.get(), words);
    return pack({ ...docs, agreement: carried(), review, closing }, words, context());
  }
}

export type AgreementStore = ReturnType<typeof agreementStore>;
