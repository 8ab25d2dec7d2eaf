// How our texts read: the grade of each guide (Flesch–Kincaid), British spelling, sentences that are too long, and
// words of the glossary that a guide uses without explaining them. `npm run check` prints and refuses by it.
import dictionary from 'dictionary-en-gb';
import { fleschKincaid } from 'flesch-kincaid';
import nspell from 'nspell';
import { existsSync, readFileSync } from 'node:fs';
import { syllable } from 'syllable';
import type { Content, Entry } from '../src/schemas/collections.ts';
import { attributeOf, lineOf, nodesOf, wordsOf } from '../src/schemas/markdown.ts';
import type { Refusal } from '../src/schemas/refusal.ts';
import { unreadable } from '../src/own/data.ts';
import { lineOfPhrase } from '../src/own/phrases.ts';

/** A piece of a text as a reader hears it: a paragraph, a heading or the title of a box, with its line in the file. */
interface Passage {
  line: number;
  text: string;
}

/** The passages of a text. Tables are left out. */
const passagesOf = ({ tree, line = 1 }: Entry): Passage[] =>
  (tree ? nodesOf(tree) : []).flatMap((node) => {
    const text =
      node.type === 'paragraph' || node.type === 'heading'
        ? wordsOf(node)
        : (attributeOf(node, 'title') ?? attributeOf(node, 'note'));
    return text ? [{ line: line + lineOf(node) - 1, text }] : [];
  });

const sentencesOf = (text: string) =>
  text
    .split(/(?<=[.?!:])\s+/)
    .map((one) => one.trim())
    .filter((one) => /[a-z]/i.test(one));
const splitWords = (text: string) => text.match(/[A-Za-zÀ-ž]+(?:['’][A-Za-z]+)?/g) ?? [];

/** The Flesch–Kincaid grade of a text. Words of the glossary count as short words: the reader is told what they mean. */
function gradeOf(passages: Passage[], easy: ReadonlySet<string>): number {
  const words = passages.flatMap(({ text }) => splitWords(text));
  return fleschKincaid({
    sentence: passages.flatMap(({ text }) => sentencesOf(text)).length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + (easy.has(word.toLowerCase()) ? 2 : syllable(word)), 0),
  });
}

/** The words of the glossary's terms, in singular and plural, and others that everybody here knows. */
function easyWords(content: Content): Set<string> {
  const words = content.glossary.flatMap(({ data }) =>
    data.terms.flatMap(({ term }) => splitWords(term.toLowerCase())),
  );
  return new Set([...words, ...words.map((word) => `${word}s`), ...rulesOf(content).easy]);
}

const rulesOf = (content: Content) => content.prose[0]!.data.reading;

let spelling: ReturnType<typeof nspell> | undefined;

/** Our words and an adopter's, each in its file apart by line ends, spaces or commas. */
const knownWords = (folder: string): Set<string> =>
  new Set(
    ['spelling.txt', 'local/spelling.txt']
      .map((file) => `${folder}/${file}`)
      .filter((file) => existsSync(file))
      .flatMap((file) =>
        readFileSync(file, 'utf8')
          .replace(/^\ufeff/, '')
          .replaceAll('’', "'")
          .split(/[\s,;.“”"()]+/),
      ),
  );

/** Words that the British dictionary and our own list do not know. Addresses have no spelling. */
function misspelt(text: string, known: ReadonlySet<string>): string[] {
  spelling ??= nspell(dictionary);
  return [
    ...new Set(
      splitWords(text.replace(/(?:https?:\/\/|www\.)\S+|\S+@\S+/g, ' '))
        .map((word) => word.replaceAll('’', "'"))
        .filter(
          (word) =>
            !known.has(word) &&
            !known.has(word.toLowerCase()) &&
            !spelling?.correct(word) &&
            !spelling?.correct(word.replace(/'s$/, '')),
        ),
    ),
  ];
}

const texts = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value && typeof value === 'object'
      ? Object.entries(value).flatMap(([key, one]) =>
          /^(id|ids|url|doi|references|seeAlso|read|reader|exitPage|guides|guide|agreement|agreements|tools|sessions|speaks|reflections|informedBy|clause|field|authors|container|places|kind|topic|when|excludes|part|first|outcome|askWhen|email|title|direction|usedBy|case|differences|handouts|fold|contested)$/.test(
            key,
          ) && key !== 'title'
            ? []
            : texts(one),
        )
      : [];

/**
 * A misspelt word, a sentence too long or a guide too hard to read, as refusals; and the grade of each guide.
 *
 * @param folder where the content was read from
 */
export function prose(
  content: Content,
  folder = 'src/content',
): { refusals: Refusal[]; grades: { id: string; grade: number }[] } {
  const easy = easyWords(content);
  const known = knownWords(folder);
  const { grade: hardest, median: usual, longest } = rulesOf(content);
  const refusals: Refusal[] = unreadList(folder);
  const pages: Entry[] = [...content.guides, ...content.cases];
  for (const entry of pages) {
    const tell = (place: string, message: string) => refusals.push({ file: entry.file, place, message });
    for (const word of misspelt(texts(entry.data).join(' '), known))
      tell(placeOfWord(folder, entry.file, word), spellingSentence(word, folder));
    for (const { line, text } of passagesOf(entry)) {
      for (const word of misspelt(text, known)) tell(`line ${line}`, spellingSentence(word, folder));
      for (const sentence of sentencesOf(text)) {
        const count = splitWords(sentence).length;
        if (count > longest)
          tell(
            `line ${line}`,
            `this sentence has ${count} words, at most ${longest}: “${sentence.slice(0, 60)}…”. Make two of it.`,
          );
      }
    }
  }
  const others = [
    content.tools,
    content.sessions,
    content.workshops,
    content.clauses,
    content.agreements,
    content.quizzes,
    content.outcomes,
    content.reflections,
    content.words,
    content.glossary,
    content.differences,
  ].flat() as Entry[];
  for (const { file, data } of others)
    for (const word of misspelt(
      texts(data)
        .join(' ')
        .replace(/\{[\w-]+\}|\[@[\w-]+\]/g, ' '),
      known,
    ))
      refusals.push({ ...whereIs(word, folder, file), message: spellingSentence(word, folder) });

  const grades = content.guides
    .map((guide) => ({ id: guide.id, file: guide.file, grade: gradeOf(passagesOf(guide), easy) }))
    .sort((a, b) => b.grade - a.grade);
  for (const one of grades)
    if (one.grade > hardest)
      refusals.push({
        file: one.file,
        place: 'line 1',
        message: `reads at grade ${one.grade.toFixed(1)}, at most ${hardest}. Use shorter sentences and words.`,
      });
  const median = grades[Math.floor(grades.length / 2)]?.grade ?? 0;
  if (median > usual)
    refusals.push({
      file: 'guides',
      place: '',
      message: `half of the guides read harder than grade ${median.toFixed(1)}; it should be ${usual}.`,
    });
  return { refusals: [...refusals, ...unexplained(content)], grades };
}

/** A list of words that is not saved as it should be. */
function unreadList(folder: string): Refusal[] {
  const file = 'local/spelling.txt';
  return existsSync(`${folder}/${file}`) ? unreadable(file, readFileSync(`${folder}/${file}`, 'utf8')) : [];
}

const spellingSentence = (word: string, folder: string) =>
  `“${word}” is not in the British dictionary. Mend it, or add it to ${existsSync(`${folder}/organisation.yaml`) ? 'src/content/local/spelling.txt' : 'src/content/spelling.txt'}.`;

/** The file of a list in which a word stands, an organisation's or ours, and its line. */
function whereIs(word: string, folder: string, file: string): { file: string; place: string } {
  const theirs = `local/${file}`;
  const place = existsSync(`${folder}/${theirs}`) ? placeOfWord(folder, theirs, word) : '';
  return place ? { file: theirs, place } : { file, place: placeOfWord(folder, file, word) };
}

/** The line on which a word stands first in a file, in either kind of apostrophe. */
function placeOfWord(folder: string, file: string, word: string): string {
  const line = lineOfPhrase(readFileSync(`${folder}/${file}`, 'utf8').replaceAll('’', "'"), word);
  return line ? `line ${line}` : '';
}

/** Terms of the glossary that a guide uses without explaining them where they first stand. */
function unexplained(content: Content): Refusal[] {
  const terms = content.glossary
    .flatMap(({ data }) => data.terms)
    .filter(({ id }) => !rulesOf(content).familiar.includes(id));
  return content.guides.flatMap((guide) => {
    const { file, data, id, tree } = guide;
    const passages = passagesOf(guide);
    const subject = `${id.replaceAll('-', ' ')} ${data.title}`.toLowerCase();
    const explained = new Set(
      (tree ? nodesOf(tree) : []).flatMap((node) =>
        'name' in node && node.name === 'Term' ? (attributeOf(node, 'id') ?? []) : [],
      ),
    );
    return terms.flatMap((term) => {
      const name = term.term.replace(/ \(.*\)/, '').toLowerCase();
      if (subject.includes(name) || explained.has(term.id)) return [];
      const word = new RegExp(`\\b${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\b`, 'i');
      const first = passages.find(({ text }) => word.test(text));
      return first
        ? [
            {
              file,
              place: `line ${first.line}`,
              message: `“${name}” is a word of the glossary. Explain it where it first stands: <Term id="${term.id}">…</Term>.`,
            },
          ]
        : [];
    });
  });
}
