import { dangerIn, type Danger } from './danger.ts';
import type { Knowledge } from './knowledge.ts';
import { apart, likeliest, nearest } from './spelling.ts';
import { has, ignored, tidy } from './words.ts';

/** A query, understood. */
export interface Understood {
  /** What to look for: words that all count, each once. Empty where nothing is left. */
  words: string[];
  /** The words with those that only say which kind of page is wanted, as they may stand in a name: learning contract. */
  whole: string[];
  /** For some of the words, what they stand for here, in one or more words: as good as the word itself. */
  means: ReadonlyMap<string, string[]>;
  /** What was put right, for saying so. */
  corrected: { from: string; to: string }[];
  /** The query with what was put right. */
  text: string;
  /** How sure the words are that somebody is in danger or distress, where they say so. */
  danger: Danger | undefined;
  /** A paper to fill in is wanted. */
  form: boolean;
  /** Of papers, an agreement. */
  agreement: boolean;
  /** Two things are set side by side. */
  versus: boolean;
  /** What is not wanted. */
  without: string[];
}

/** What a person means by what they typed. Never throws, whatever it is. */
export function understand(
  query: string,
  knowledge: Knowledge,
  known = new Set(knowledge.vocabulary),
): Understood {
  const { rules, vocabulary } = knowledge;
  const typed = tidy(query);
  const corrected: Understood['corrected'] = [];
  const right = (word: string, i: number, all: string[]): string => {
    const isKnown =
      known.has(word) ||
      known.has(word.replace(/s$/, '')) ||
      ignored(word, rules) ||
      Object.hasOwn(rules.means, word) ||
      rules.forms.includes(word) ||
      /[\d:-]/.test(word) ||
      // The last word may still be on its way.
      (i === all.length - 1 && word.length > 2 && vocabulary.some((one) => one.startsWith(word)));
    if (isKnown) return word;
    const two = apart(word, known);
    // One slip is likelier than two words typed as one.
    const to =
      two !== undefined && nearest(word, vocabulary, 1).length === 0
        ? two
        : likeliest(word, all[i - 1], all[i + 1], knowledge);
    if (to === undefined) return word;
    corrected.push({ from: word, to });
    return to;
  };
  const text = typed.split(' ').map(right).join(' ');
  const phrases = Object.entries(rules.phrases).sort(([a], [b]) => b.length - a.length);
  const meant = phrases.reduce(
    (sentence, [phrase, to]) => ` ${sentence} `.replaceAll(` ${phrase} `, ` ${to} `).trim(),
    text,
  );
  const bare = (words: string[]) => words.filter((word) => word.length > 1 && !ignored(word, rules));
  const form = rules.forms.some((one) => has(text, one));
  const versus = rules.versus.words.some((one) => has(meant, one));
  const without = rules.not.of.filter((one) => rules.not.before.some((not) => has(text, `${not} ${one}`)));
  const left = bare(meant.split(' ')).filter((word) => !without.includes(word));
  const wanted = left.length > 0 || without.length === 0 ? left : rules.not.else.split(' ');
  // “Form”, “vs” and the like say what kind of page is wanted; they are looked for only where nothing else is left.
  const topic = wanted.filter(
    (word) => !rules.versus.words.includes(word) && (!rules.forms.includes(word) || word === 'cards'),
  );
  const words = topic.length > 0 ? topic : wanted.length > 0 ? wanted : meant.split(' ').filter(Boolean);
  return {
    words: [...new Set(words)],
    whole: [...new Set(wanted.length > 0 ? wanted : words)],
    means: new Map(
      words.flatMap((word): [string, string[]][] =>
        Object.hasOwn(rules.means, word) ? [[word, rules.means[word]!.split(' ')]] : [],
      ),
    ),
    corrected,
    text,
    danger: dangerIn(typed, rules.danger) ?? (dangerIn(text, rules.danger) && 'weak'),
    form,
    agreement: form && rules.agreements.some((one) => has(text, one)),
    versus,
    without,
  };
}
