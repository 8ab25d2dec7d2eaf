import ranges from '@fontsource/noto-sans/unicode.json' with { type: 'json' };

/** The scripts that the PDF can write. Each is a file of its own, and only those that a document needs are loaded. */
export const scripts = [
  'latin',
  'latin-ext',
  'vietnamese',
  'greek',
  'greek-ext',
  'cyrillic',
  'cyrillic-ext',
] as const;
export type Script = (typeof scripts)[number];
export type Weight = 400 | 700;

/**
 * The name of a font's file, as the package @fontsource/noto-sans calls it. Not the smaller woff2: out of it the PDF's
 * library cannot take single letters that are made of two, such as é.
 */
export const fontFile = (script: Script, weight: Weight): string =>
  `noto-sans-${script}-${weight}-normal.woff`;

const inRange = new Map(
  scripts.map((script) => [
    script,
    ranges[script].split(',').map((range) => {
      const [first = '', last = first] = range.replace('U+', '').split('-');
      return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
    }),
  ]),
);

/** The scripts whose files may hold a character, the most likely first. */
export const scriptsOf = (code: number): Script[] =>
  scripts.filter((script) => inRange.get(script)?.some(([first, last]) => code >= first && code <= last));
