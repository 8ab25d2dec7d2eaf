import type { Template } from '../domain/agreement.ts';
import type { Doc } from '../domain/doc.ts';
import { coverSheet, reminder, type PackWords } from '../domain/pack.ts';
import type { Responses } from '../domain/responses.ts';
import { formatOf, type Context } from './index.ts';
import { zip } from './zip.ts';

/** What the files in a pack are called, without their numbers and endings. */
export interface FileNames {
  fileCover: string;
  fileAgreement: string;
  fileReminder: string;
  fileReview: string;
  fileClosing: string;
  fileCalendar: string;
}

/** What a pack is made from: the agreement with its answers, and the two sheets for later as Word files. */
export interface PackContents {
  template: Template;
  responses: Responses;
  doc: Doc;
  words: PackWords & FileNames;
  review: Uint8Array;
  closing: Uint8Array;
}

/** Everything for one arrangement in one .zip: cover sheet, agreement, reminder, the sheets for later and the calendar. */
export async function pack(contents: PackContents, context: Context): Promise<Uint8Array> {
  const { template, responses, doc, words, review, closing } = contents;
  const word = (one: Doc) => formatOf('word').write(one, context);
  return zip(
    {
      [`1-${words.fileCover}.docx`]: await word(coverSheet(template, doc, words)),
      [`2-${words.fileAgreement}.docx`]: await word(doc),
      [`3-${words.fileReminder}.docx`]: await word(reminder(template, responses, doc, words)),
      [`4-${words.fileReview}.docx`]: review,
      [`5-${words.fileClosing}.docx`]: closing,
      ...(doc.events.length > 0
        ? { [`6-${words.fileCalendar}.ics`]: await formatOf('calendar').write(doc, context) }
        : {}),
    },
    context.now,
  );
}
