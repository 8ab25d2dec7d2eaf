import { visit, parseDocument, isScalar } from 'yaml';

/** How many words make a phrase that two people do not write alike by chance. */
export const enough = 5;

/** The texts in the fields of a YAML file, but for those of some names. */
export function phrasesOfYaml(source: string, except: readonly string[] = [], least = enough): string[] {
  const texts: string[] = [];
  visit(parseDocument(source), {
    Pair: (_, { key }) => (isScalar(key) && except.includes(String(key.value)) ? visit.SKIP : undefined),
    Scalar: (key, { value }) => {
      if (key !== 'key' && typeof value === 'string') texts.push(value);
    },
  });
  return texts.filter((text) => text.split(/\s+/).length >= least);
}

/** The line on which a phrase begins in a text, from 1, wherever its lines break; undefined where it does not stand. */
export function lineOfPhrase(source: string, phrase: string): number | undefined {
  const words = phrase.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const at = source.search(new RegExp(words.join('\\s+')));
  return at < 0 ? undefined : source.slice(0, at).split('\n').length;
}
