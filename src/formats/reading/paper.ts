/** A file of ours as it was read. */
export interface Paper {
  /** The text with its answers, as `domain/saved.ts` reads it; undefined where it holds none. */
  answers: string | undefined;
  /** What the paper says now, paragraph by paragraph; undefined where a file cannot be read like that. */
  passages: string[] | undefined;
}

/** What came of reading a file. */
export type ReadPaper =
  ({ ok: true } & Paper) | { ok: false; reason: 'too-large' | 'not-ours' | 'no-answers' };
