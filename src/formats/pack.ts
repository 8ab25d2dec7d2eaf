import type { Doc } from '../domain/doc.ts';
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

/** What a pack is made from: the documents of an arrangement, and the two sheets for later as Word files. */
interface PackContents {
  cover: Doc;
  agreement: Doc;
  reminder: Doc;
  review: Uint8Array;
  closing: Uint8Array;
}

/** Everything for one arrangement in one .zip: cover sheet, agreement, reminder, the sheets for later and the calendar. */
export async function pack(contents: PackContents, names: FileNames, context: Context): Promise<Uint8Array> {
  const { cover, agreement, reminder, review, closing } = contents;
  const word = (doc: Doc) => formatOf('word').write(doc, context);
  return zip(
    {
      [`1-${names.fileCover}.docx`]: await word(cover),
      [`2-${names.fileAgreement}.docx`]: await word(agreement),
      ...(await asPdf(`2-${names.fileAgreement}.pdf`, agreement, context)),
      [`3-${names.fileReminder}.docx`]: await word(reminder),
      [`4-${names.fileReview}.docx`]: review,
      [`5-${names.fileClosing}.docx`]: closing,
      ...(agreement.events.length > 0
        ? { [`6-${names.fileCalendar}.ics`]: await formatOf('calendar').write(agreement, context) }
        : {}),
    },
    context.now,
  );
}

/** A document as a PDF; left out where that has no letters for a name, for Word has. */
async function asPdf(name: string, doc: Doc, context: Context): Promise<Record<string, string | Uint8Array>> {
  try {
    return { [name]: await formatOf('pdf').write(doc, context) };
  } catch (error) {
    if (error instanceof Error && 'characters' in error) return {};
    throw error;
  }
}
