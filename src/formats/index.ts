import type { Doc } from '../domain/doc.ts';

/** What a format needs besides the document. */
export interface Context {
  /** The moment at which the file is made. */
  now: Date;
}

/** One way to write a document. The library behind it is loaded when `write` is called, not before. */
export interface Format {
  id: string;
  extension: string;
  mediaType: string;
  write: (doc: Doc, context: Context) => Promise<string | Uint8Array>;
}

/** Every format, in the order in which people meet them. */
export const formats: Format[] = [
  {
    id: 'word',
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: async (doc, { now }) => (await import('./docx.ts')).docx(doc, now),
  },
  {
    id: 'markdown',
    extension: 'md',
    mediaType: 'text/markdown',
    write: async (doc) => (await import('./markdown.ts')).markdown(doc),
  },
  {
    id: 'text',
    extension: 'txt',
    mediaType: 'text/plain',
    write: async (doc) => (await import('./text.ts')).text(doc),
  },
  {
    id: 'html',
    extension: 'html',
    mediaType: 'text/html',
    write: async (doc) => (await import('./html.ts')).html(doc),
  },
];
