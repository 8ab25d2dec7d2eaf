import { atom, computed } from 'nanostores';
import type { check, Remark } from '../domain/agreement/checks.ts';
import { formOf } from '../domain/agreement/form.ts';
import { earlierName } from '../domain/agreement/known-events.ts';
import { blanksOf, fill } from '../domain/agreement/paper.ts';
import { settle } from '../domain/agreement/settle.ts';
import { allowedIn, type Template } from '../domain/agreement/template.ts';
import { localDay } from '../domain/day.ts';
import { readResponses } from '../domain/responses.ts';
import type { Format } from '../formats/index.ts';
import type { Device } from './device.ts';
import { filling } from './filling.ts';
import type { LaterStore } from './later.ts';
import { papers } from './papers.ts';
import type { FileWords, PackSheets } from './taking.ts';

/** The state of filling in one agreement. Nothing is kept until the visitor asks for it. */
export function agreementStore(
  template: Template,
  words: FileWords & Record<'who', string>,
  sheets: PackSheets,
  device: Device,
) {
  const allowed = allowedIn(template);
  const filled = filling(
    {
      kind: 'agreement',
      of: template.id,
      version: template.agreement.version,
      allowed,
      carries: true,
      earlierName: (given) => earlierName(template, given),
    },
    device,
  );
  const { $responses, $edition } = filled;

  /** The switches and choices alone: words that are typed do not change which fields and clauses the form has. */
  const $choices = computed($responses, (responses) =>
    JSON.stringify(Object.entries(responses).filter(([id]) => allowed.get(id) !== 'text')),
  );

  const $settled = computed($responses, (responses) => settle(template, responses));
  /** What comes after the signing, once it is there. */
  const $later = atom<LaterStore | undefined>();
  const $paper = computed([$settled, $edition, $later], (settled, edition, later) => {
    const paper = fill(settled, words);
    return edition && later ? later.finish(paper, settled, edition) : paper;
  });
  const made = { $settled, $paper };

  /** What looks twice loads with the first answer, and again with the next where it could not be had. */
  const $check = atom<typeof check | undefined>();
  $responses.listen(() => {
    if (!$check.get())
      import('../domain/agreement/checks.ts').then(
        ({ check }) => $check.set(check),
        () => {},
      );
  });

  /** Loads what comes after the signing: a review, the next version. Throws where it cannot be had. */
  async function later(): Promise<LaterStore> {
    const loaded =
      $later.get() ?? (await import('./later.ts')).loadLater(template.id, words, filled, made, device);
    $later.set(await loaded);
    return loaded;
  }
  /** What makes files loads when one is asked for, and the words of a later version with it. */
  async function away() {
    if ($edition.get()?.before) await later();
    return (await import('./taking.ts')).taking(filled, made, words, sheets, device);
  }

  return {
    template,
    ...filled,
    ...papers(template, words, filled, later),
    language: template.language.tag,
    $later,
    later,
    download: (format: Format['id']) => away().then(({ download }) => download(format)),
    share: () => away().then(({ share }) => share()),
    pack: () => away().then(({ pack }) => pack()),
    $paper,
    $form: computed($choices, () => formOf($settled.get(), words.who)),
    $blanks: computed($paper, blanksOf),
    /** What is worth a second look. */
    $remarks: computed([$paper, $check], (paper, check): Remark[] =>
      check ? check($settled.get(), paper, localDay(device.now())) : [],
    ),

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
  };
}

export type AgreementStore = ReturnType<typeof agreementStore>;
