import type { Doc } from '../domain/doc.ts';

/** What a format needs besides the document. */
export interface Context {
  /** The moment at which the file is made. */
  now: Date;
  /** Reads a font by the name of its file. Only the PDF asks for it. */
  readFont: (file: string) => Promise<Uint8Array>;
}

/** One way to write a document. The library behind it is loaded when `write` is called, not before. */
export interface Format {
  id: 'word' | 'pdf' | 'pdf-letter' | 'markdown' | 'text' | 'html' | 'calendar';
  extension: string;
  mediaType: string;
  write: (doc: Doc, context: Context) => Promise<string | Uint8Array>;
  /** Whether it has anything to say without answers: a calendar of a blank form would be empty. */
  blank: boolean;
}

/** Every format, in the order in which people meet them. */
export const formats: Format[] = [
  {
    id: 'word',
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: async (doc, { now }) => (await import('./docx.ts')).docx(doc, now),
    blank: true,
  },
  {
    id: 'pdf',
    extension: 'pdf',
    mediaType: 'application/pdf',
    write: async (doc, { now, readFont }) => (await import('./pdf.ts')).pdf(doc, now, readFont),
    blank: true,
  },
  {
    id: 'pdf-letter',
    extension: 'letter.pdf',
    mediaType: 'application/pdf',
    write: async (doc, { now, readFont }) => (await import('./pdf.ts')).pdf(doc, now, readFont, 'LETTER'),
    blank: true,
  },
  {
    id: 'markdown',
    extension: 'md',
    mediaType: 'text/markdown',
    write: async (doc) => (await import('./markdown.ts')).markdown(doc),
    blank: true,
  },
  {
    id: 'text',
    extension: 'txt',
    mediaType: 'text/plain',
    write: async (doc) => (await import('./text.ts')).text(doc),
    blank: true,
  },
  {
    id: 'html',
    extension: 'html',
    mediaType: 'text/html',
    write: async (doc) => (await import('./html.ts')).html(doc),
    blank: true,
  },
  {
    id: 'calendar',
    extension: 'ics',
    mediaType: 'text/calendar',
    write: async (doc, { now }) => (await import('./calendar.ts')).calendar(doc, now),
    blank: false,
  },
];

/** The format of this name. Throws where there is none, which only a slip in the code can cause. */
export function formatOf(id: string): Format {
  const format = formats.find((one) => one.id === id);
  if (!format)
    throw new Error(`There is no format “${id}”. There are: ${formats.map((one) => one.id).join(', ')}.`);
  return format;
}
