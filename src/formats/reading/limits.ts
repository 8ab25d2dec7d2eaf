/** What is read at most of a file that somebody gives us: nothing of ours comes near, and nothing larger can hang a browser. */
export const limits = {
  /** Bytes of the file. */
  file: 4_000_000,
  /** Entries of a zip. */
  entries: 300,
  /** Bytes of one part when it is unpacked. */
  part: 6_000_000,
  /** Paragraphs of a paper. */
  passages: 3000,
  /** Attached files that are looked at. */
  attachments: 20,
} as const;

/** A file that cannot be what it says it is, or is more than is read. */
export class Unreadable extends Error {}
