// Cuts the two fonts into pieces by script, so that a page pays only for the letters on it, and works out
// fallbacks of the same size, so that nothing moves when a font arrives. Run it when a font's package changes;
// what it writes (src/styles/fonts/ and src/styles/fonts.css) is committed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createFontStack } from '@capsizecss/core';
import arial from '@capsizecss/metrics/arial';
import notoSerif from '@capsizecss/metrics/notoSerif';
import roboto from '@capsizecss/metrics/roboto';
import timesNewRoman from '@capsizecss/metrics/timesNewRoman';
import { fromFile } from '@capsizecss/unpack/fs';
import subsetFont from 'subset-font';

const packages = 'node_modules/@fontsource';
const serif = {
  family: 'Young Serif',
  weight: '400',
  // Of computers, and of Android.
  fallbacks: [timesNewRoman, notoSerif],
  name: 'young-serif',
  files: `${packages}/young-serif/files/young-serif`,
};
const sans = {
  family: 'Atkinson Hyperlegible Next',
  weight: '400 700',
  fallbacks: [arial, roboto],
  name: 'atkinson',
  files: `${packages}-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next`,
};

/** ASCII and the punctuation that our own texts use: all that an English page needs. */
const english = [
  [0x20, 0x7e],
  [0xa0, 0xa0],
  [0xa3, 0xa3],
  [0xa9, 0xa9],
  [0xb7, 0xb7],
  [0x2013, 0x2014],
  [0x2018, 0x2019],
  [0x201c, 0x201d],
  [0x2022, 0x2022],
  [0x2026, 0x2026],
] as const;
/** The rest of Latin-1. */
const latin = [
  [0xa1, 0xa2],
  [0xa4, 0xa8],
  [0xaa, 0xb6],
  [0xb8, 0xff],
  [0x131, 0x131],
  [0x152, 0x153],
  [0x20ac, 0x20ac],
] as const;
/** Letters of other languages in Latin script, for the names that people type. */
const extended = [
  [0x100, 0x130],
  [0x132, 0x151],
  [0x154, 0x24f],
  [0x1e00, 0x1eff],
] as const;

/** Names under which a device holds a fallback, or a twin of the same measures. */
const twins: Readonly<Record<string, string>> = {
  Arial: 'Liberation Sans',
  'Times New Roman': 'Liberation Serif',
  Roboto: 'Roboto',
  'Noto Serif': 'Noto Serif',
};

type Ranges = readonly (readonly [number, number])[];
const hex = (n: number) => n.toString(16).toUpperCase();
const unicodeRange = (ranges: Ranges) =>
  ranges.map(([a, b]) => (a === b ? `U+${hex(a)}` : `U+${hex(a)}-${hex(b)}`)).join(', ');
const letters = (ranges: Ranges) =>
  ranges
    .flatMap(([a, b]) => Array.from({ length: b - a + 1 }, (_, i) => String.fromCodePoint(a + i)))
    .join('');

mkdirSync('src/styles/fonts', { recursive: true });
const rules: string[] = [
  '/* Written by scripts/fonts.ts. Young Serif and Atkinson Hyperlegible Next, SIL Open Font License 1.1. */',
];

for (const font of [serif, sans]) {
  const style = font === sans ? 'wght-normal' : '400-normal';
  for (const [piece, ranges, file] of [
    ['english', english, `${font.files}-latin-${style}.woff2`],
    ['latin', latin, `${font.files}-latin-${style}.woff2`],
    ['extended', extended, `${font.files}-latin-ext-${style}.woff2`],
  ] as const) {
    const cut = await subsetFont(readFileSync(file), letters(ranges), {
      targetFormat: 'woff2',
      // Screens of today need no hinting, and our texts no feature but kerning: a quarter of the bytes.
      noHinting: true,
      keepFeatures: ['kern'],
      ...(font === sans ? { variationAxes: { wght: { min: 400, max: 700 } } } : {}),
    });
    writeFileSync(`src/styles/fonts/${font.name}-${piece}.woff2`, cut);
    console.log(`${font.name}-${piece}: ${cut.length} bytes`);
    // English is preloaded: where the network is too slow even so, this one page keeps the fallback, and nothing moves
    // under the reader's eyes. The rare letters of other pieces may come late.
    const display = piece === 'english' ? 'optional' : 'swap';
    rules.push(`@font-face {
  font-family: '${font.family}';
  font-style: normal;
  font-weight: ${font.weight};
  font-display: ${display};
  src: url('./fonts/${font.name}-${piece}.woff2') format('woff2');
  unicode-range: ${unicodeRange(ranges)};
}`);
  }
  const metrics = await fromFile(`${font.files}-latin-${style}.woff2`);
  const { fontFaces } = createFontStack([{ ...metrics, familyName: font.family }, ...font.fallbacks], {
    fontFaceFormat: 'styleString',
  });
  // Android and Debian know their faces, and Debian its twins of Arial and Times New Roman, by other names too.
  const faces = fontFaces
    .trim()
    .replace(
      /local\('(Arial|Times New Roman|Roboto|Noto Serif)(?: Regular)?'\)/g,
      (named, family: string) => `${named}, local('${twins[family]}')`,
    );
  rules.push(faces);
}
writeFileSync('src/styles/fonts.css', `${rules.join('\n\n')}\n`);

// The same for the PDF: whole fonts of one weight, in woff, which its library can take single letters out of.
for (const script of ['latin', 'latin-ext'] as const)
  for (const [font, weight, style] of [
    [serif, 400, '400-normal'],
    [sans, 400, 'wght-normal'],
    [sans, 700, 'wght-normal'],
  ] as const)
    writeFileSync(
      `src/styles/fonts/${font.name}-${script}-${weight}.woff`,
      await subsetFont(readFileSync(`${font.files}-${script}-${style}.woff2`), letters([[0x20, 0x2fff]]), {
        targetFormat: 'woff',
        noHinting: true,
        ...(font === sans ? { variationAxes: { wght: weight } } : {}),
      }),
    );
