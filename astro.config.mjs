import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { contentCheck } from './build/content-check.ts';
import { contentFromFile } from './build/content-from-file.ts';
import { movedPages } from './build/content.ts';
import { hosts } from './build/hosts.ts';
import { languages } from './build/languages.ts';
import { offline } from './build/offline.ts';
import { sameBytes } from './build/same-bytes.ts';
import { searchIndex } from './build/search-index.ts';
import { whereItIs } from './build/where.ts';
import { wordsTypes } from './build/words-type.ts';
import { inline } from './src/components/site/inline.ts';

const { base: root, site } = whereItIs(process.env);

/** The language that is built, where it is not English: it stands in a folder of its own. */
const language = process.env.SITE_LANGUAGE;
const base = language ? `${root.replace(/\/$/, '')}/${language}/` : root;

/** A name for the shapes of content: what was read by other shapes is not taken from the cache. */
const shapes = createHash('sha256')
  .update(
    globSync('src/schemas/*.ts')
      .sort()
      .map((file) => readFileSync(file, 'utf8'))
      .join(''),
  )
  .digest('hex')
  .slice(0, 7);

/** The scripts that stand in the pages themselves, allowed by their hashes. */
const openers = [
  'components/agreement/given.js',
  'components/search/open.js',
  'components/search/open-page.js',
  'components/site/go-on.js',
  'components/site/late-fonts.js',
  'components/site/look.js',
  'offline/register.js',
].map(
  (file) =>
    `sha256-${createHash('sha256')
      .update(inline(readFileSync(`src/${file}`, 'utf8')))
      .digest('base64')}`,
);

/** Links in guides are written from the root of the site; this puts the path in front that the site is served from. */
const linksBelowBase = {
  name: 'links-below-base',
  link(node, context) {
    if (node.url.startsWith('/')) context.setProperty(node, 'url', base.replace(/\/$/, '') + node.url);
  },
};

/** Pages that search engines need not find. */
const unlisted = ['/search/', '/make-it-yours/', ...movedPages().map(({ from }) => from)];

export default defineConfig({
  base,
  // Without an address there is none in any page, and no list of pages for search engines: nothing is made up.
  ...(site ? { site } : {}),
  cacheDir: `node_modules/.astro/${language ?? ''}${shapes}`,
  trailingSlash: 'always',
  // The default drops line breaks between inline elements, and with them the space between two words.
  compressHTML: true,
  // The styles are 3 kB over brotli: less than what another round trip costs on a phone (docs/decisions/009).
  build: { inlineStylesheets: 'always' },
  integrations: [
    wordsTypes(),
    contentCheck(undefined, language),
    contentFromFile(),
    // Only what has JSX in it goes through Babel, which takes more of a build than all pages together.
    preact({ include: ['**/*.tsx'] }),
    mdx(),
    ...(site
      ? [
          sitemap({
            filter: (page) => !/\/for-writers\//.test(page) && !unlisted.some((path) => page.endsWith(path)),
          }),
        ]
      : []),
    searchIndex(language),
    sameBytes(),
    ...(language ? [] : [hosts()]),
    offline(language),
    ...(language ? [] : [languages()]),
  ],
  markdown: { processor: satteri({ mdastPlugins: [linksBelowBase] }), syntaxHighlight: false },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        'trusted-types default',
      ],
      scriptDirective: { resources: ["'self'"], hashes: openers },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: {
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: {
                // Every form needs these at once: as one file they are 0.9 kB less than as six.
                groups: [
                  {
                    name: 'preact',
                    test: /node_modules.(preact|nanostores|@nanostores.preact|@astrojs.preact)\W/,
                  },
                ],
              },
            },
          },
        },
      },
    },
    build: {
      // What writes PDF, Word and slides is large, and loads when somebody asks for a file.
      chunkSizeWarningLimit: 1000,
      rolldownOptions: {
        // A line of Astro's own in each text, of which it warns ten lines long: among them nobody finds what is wrong.
        onLog: (level, log, tell) => log.code === 'MODULE_LEVEL_DIRECTIVE' || tell(level, log),
      },
    },
  },
  // For editors: completion and explanations in front matter, from the schemas.
  experimental: { contentIntellisense: true },
  devToolbar: { enabled: false },
});
