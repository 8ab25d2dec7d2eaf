/**
 * Where the built site has the fonts of the PDF, by the name of the file. Loaded when a PDF is made, not before. Two
 * searches, for one over both folders would pass over packages.
 */
const own = import.meta.glob<string>('/src/styles/fonts/*.woff', {
  query: '?url',
  import: 'default',
  eager: true,
});
const common = import.meta.glob<string>(
  '/node_modules/@fontsource/noto-sans/files/noto-sans-{latin,latin-ext,vietnamese,greek,greek-ext,cyrillic,cyrillic-ext}-{400,700}-normal.woff',
  { query: '?url', import: 'default', eager: true },
);
export const addresses: Record<string, string> = Object.fromEntries(
  Object.entries({ ...own, ...common }).map(([path, address]) => [path.split('/').at(-1) ?? path, address]),
);
