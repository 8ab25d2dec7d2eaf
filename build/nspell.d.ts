declare module 'nspell' {
  interface Spelling {
    correct: (word: string) => boolean;
  }
  /** A spelling checker for a Hunspell dictionary. */
  export default function nspell(dictionary: { aff: Uint8Array; dic: Uint8Array }): Spelling;
}
declare module 'dictionary-en-gb' {
  const dictionary: { aff: Uint8Array; dic: Uint8Array };
  export default dictionary;
}
