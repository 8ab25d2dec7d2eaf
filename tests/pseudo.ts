import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parse, stringify } from 'yaml';

/** A language that nobody speaks: English with accents, a third longer, from right to left. Made for tests, never shipped. */
export const pseudo = 'ar-XB';

const letters: Record<string, string> = {
  ...{ a: 'áá', e: 'éé', i: 'íí', o: 'óó', u: 'ú', y: 'ý', c: 'ç', n: 'ñ', s: 'š' },
  ...{ A: 'ÁÁ', E: 'ÉÉ', I: 'ÍÍ', O: 'ÓÓ', U: 'Ú', Y: 'Ý', C: 'Ç', N: 'Ñ', S: 'Š' },
};

/** A text in that language. {places}, [@citations] and addresses stay what they are. */
export const inPseudo = (text: string, times = 2): string =>
  text
    .split(/(\{[^}]*\}|\[@[^\]]*\]|https?:\/\/\S+|\]\([^)]*\)|<\/?[^>]*>)/)
    .map((piece, i) =>
      i % 2 === 0
        ? piece.replace(/[A-Za-z]/g, (letter) => (letters[letter] ?? letter).slice(0, times))
        : piece
            .replace(
              /(title|note)="([^"]*)"/,
              (_, name: string, words: string) => `${name}="${inPseudo(words)}"`,
            )
            // A heading in another language is another place on the page.
            .replace(/^(\]\(\/[^#)]*)#[^)]*/, '$1'),
    )
    .join('');

/** What is not for readers, by its name in YAML. */
const kept =
  /^(language|id|clause|field|topic|grade|kind|relationship|form|outcome|first|precedence|agreement|agreements|reflection|reflections|sessions|speaks|tools|read|reader|guide|guides|references|informedBy|excludes|use|named|opens|turns|when|unless|requires|by|voice|sends|tool|askWhen|seeAlso|part|setting|paper|reviewed|url|email|phone|checked|type|topics|doi|confidence|profession|letters|force|status|sure|address|places|file|seen|day|consent|usedBy|case|differences|handouts|fold|contested|parts|clauses|comparison|agreed)$/;

/** How long a text may be, by its name: a translator shortens what has grown too long. */
const longest: Record<string, number> = {
  // Of a gate of the quiz.
  text: 140,
  ...{ title: 70, label: 30, because: 60, span: 60, lead: 45, description: 200, what: 160, who: 60 },
  // Of a session, which is read across a table and fits one page.
  ...{ does: 120, without: 80, say: 120, write: 30, suits: 120, limit: 160, before: 200, always: 160 },
};

function walk(value: unknown, name = ''): unknown {
  // Authors that are not named: the site writes it in its own words.
  if (value === 'others') return value;
  if (typeof value === 'string')
    return inPseudo(value).length <= (longest[name] ?? Infinity) ? inPseudo(value) : inPseudo(value, 1);
  if (Array.isArray(value)) return value.map((one) => walk(one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      (kept.test(key) && !isList(one) && !(key === 'form' && /\s/.test(String(one)))) ||
      (key === 'relationships' && Array.isArray(one))
        ? one
        : walk(one, key),
    ]),
  );
}

/** Entries with words of their own, and not ids. */
const isList = (value: unknown): boolean =>
  Array.isArray(value) && value.some((one) => typeof one === 'object' && one !== null);

/** The interface's words: all of them are for readers, whatever they are called. */
const walkWords = (value: unknown): unknown =>
  typeof value === 'string'
    ? inPseudo(value)
    : Object.fromEntries(Object.entries(value as object).map(([key, one]) => [key, walkWords(one)]));

/**
 * Writes the content of a project in the pseudo-language beside it.
 *
 * @param folder src/content of a copy of this project
 * @param without files that stay untranslated, and list entries as file#id
 */
export function writePseudo(folder: string, without: string[]): void {
  const files = globSync('{*.yaml,*/*.yaml,*/*.mdx}', { cwd: folder }).filter(
    (file) => !/^(local|search|asked|prose|organisation)/.test(file) && !without.includes(file),
  );
  for (const file of files) {
    const source = readFileSync(`${folder}/${file}`, 'utf8');
    const matter = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source);
    const read: unknown = parse(matter?.[1] ?? source);
    const data = (file === 'words.yaml' ? walkWords(read) : walk(read)) as Record<string, { id: string }[]>;
    for (const [list, id] of without.filter((one) => one.startsWith(`${file}#`)).map((one) => one.split('#')))
      for (const key of Object.keys(data)) data[key] = data[key]!.filter((one) => list && one.id !== id);
    if (file === 'words.yaml')
      (data as Record<string, unknown>)['language'] = {
        ...{ tag: pseudo, name: inPseudo('Backwards'), direction: 'rtl', choose: inPseudo('Language') },
        untranslated: inPseudo('This page is in English only.'),
        someUntranslated: inPseudo('Some of this is in English only.'),
      };
    const target = `${folder}/languages/${pseudo}/${file}`;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, matter ? `---\n${stringify(data)}---\n${inPseudo(matter[2]!)}` : stringify(data));
  }
}
