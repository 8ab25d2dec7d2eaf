import { agreementRefusals, ruleRefusals } from './agreement-rules.ts';
import { kindsWithPages, type Content } from './collections.ts';
import { conditionRefusals } from './conditions.ts';
import { headingIds } from './markdown.ts';
import { dangling, found, idsOf, type Ids } from './pointers.ts';
import { didYouMean, placeOf, type Refusal } from './refusal.ts';
import { textRefusals, type Targets } from './text.ts';
import { unusedRefusals } from './unused.ts';
import { useRefusals } from './uses.ts';

/**
 * The rules between files: every id that points at another file or entry finds it, and what only makes sense together is
 * there together.
 *
 * @param content as the site shows it, with lists joined
 * @param layers the same as it stands in its files, so that a slip is told where it is
 * @param pages the paths of pages that are no content, such as /compare/
 * @param pictures the names of the drawings that a text can show
 * @param isFile says whether the site has a file at a path, such as /tools/session-note.docx
 */
export function across(
  content: Content,
  layers: Content,
  pages: readonly string[],
  pictures: readonly string[],
  isFile: (path: string) => boolean,
): Refusal[] {
  const ids = idsOf(content, pictures);
  const targets = { ids, pages: pagesOf(content, ids, pages), isFile };
  return [
    ...dangling(layers, ids),
    ...[...content.guides, ...content.cases].flatMap((entry) => textRefusals(entry, targets)),
    ...choiceRefusals(layers, content),
    ...conditionRefusals(layers, content),
    ...ruleRefusals(content),
    ...agreementRefusals(content, layers, ids),
    ...moveRefusals(content, targets.pages),
    ...useRefusals(content),
    ...unusedRefusals(content, layers),
  ];
}

/** Choices that an agreement opens with after an answer or an outcome: each is one of its field’s options. */
function choiceRefusals({ quizzes, outcomes }: Content, { fields }: Content): Refusal[] {
  const choices = new Map(
    fields.flatMap(({ data }) =>
      data.fields.map(({ id, options = [] }) => [id, options.map(({ text }) => text)] as const),
    ),
  );
  return [...quizzes, ...outcomes].flatMap(({ file, data }) =>
    ['questions.*.options.*.fills.*', 'outcomes.*.fills.*']
      .flatMap((place) => found(data, place))
      .flatMap(({ path, value }) => {
        const known = choices.get(String(path.at(-1)));
        return !known || known.includes(String(value))
          ? []
          : {
              file,
              place: placeOf(data, path),
              path,
              message: `“${String(value)}” is none of its choices: ${known.join(', ') || 'this field has none'}.`,
            };
      }),
  );
}

/** Moved pages: the old address is free, stands once, and leads to a page and a place that are there. */
function moveRefusals({ moved }: Content, pages: Targets['pages']): Refusal[] {
  const entries = moved.flatMap(({ file, data }) =>
    data.moved.map((one, i) => ({ file, path: ['moved', i], ...one })),
  );
  return entries.flatMap(({ file, path: where, from, to }, i): Refusal[] => {
    const [path = '', anchor] = to.split('#');
    const at = { file, path: where, place: `moved, from ${from}` };
    if (pages.has(from))
      return [{ ...at, message: 'there is a page at this address. Take the entry out, or rename the page.' }];
    if (entries.findIndex((one) => one.from === from) < i)
      return [{ ...at, message: 'this address stands twice. Keep one of them.' }];
    if (!pages.has(path))
      return [{ ...at, message: `there is no page ${path}.${didYouMean(path, [...pages.keys()])}` }];
    if (anchor && pages.get(path)?.has(anchor) === false)
      return [{ ...at, message: `${path} has no heading “${anchor}”.` }];
    return [];
  });
}

/** Every page that a text may link to, with the places on it where they are known here. */
function pagesOf(content: Content, ids: Ids, others: readonly string[]): Targets['pages'] {
  return new Map([
    ...others.map((path): [string, undefined] => [path, undefined]),
    ...kindsWithPages.flatMap((name) =>
      content[name].map(({ id, tree }) => [`/${name}/${id}/`, tree && headingIds(tree)] as const),
    ),
    ...content.reflections.map(({ id }) => [`/reflections/${id}/paper/`, undefined] as const),
    ['/guides/', new Set(ids.part)],
    ['/glossary/', new Set(ids['glossary term'])],
    ['/references/', new Set(ids.reference)],
  ]);
}
