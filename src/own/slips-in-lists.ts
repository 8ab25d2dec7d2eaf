// Lists and groups that say something else than their writer meant.
import { isMap, isPair, isScalar, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';

/** An entry or a list, and what is wrong with it. */
type Told = [node: unknown, message: string];

/**
 * What is wrong with a list.
 *
 * @param isOwn whether it is an organisation's, and no translation of ours
 */
export const slipsInList = (list: YAMLSeq, isOwn: boolean): Told[] => [
  ...(isOwn ? repeated(list) : []),
  ...(list.flow && isOwn ? atCommas(list) : dashes(list)),
];

function repeated(list: YAMLSeq): Told[] {
  const said = new Set<string>();
  return list.items.flatMap((item): Told[] => {
    const what = JSON.stringify(item);
    const isNamed = !isMap(item) || item.has('name') || item.has('relationship');
    if (!said.has(what) || !isNamed) {
      said.add(what);
      return [];
    }
    const name = isScalar(item) ? `“${String(item.value)}” stands` : 'the same entry stands';
    return [[item, `${name} in this list before. Take one out.`]];
  });
}

function atCommas(list: YAMLSeq): Told[] {
  const texts = list.items.filter((item): item is Scalar => isScalar(item) && item.type === 'PLAIN');
  if (texts.length < 2 || !texts.some(({ value }) => String(value).includes(' '))) return [];
  const told = texts.map(({ value }) => `“${String(value)}”`).join(', ');
  return [
    [
      list,
      `in […] each comma begins a new entry, so this is ${texts.length} of them: ${told}. Put each whole text in quotation marks, or write each on a line of its own after a dash and a space.`,
    ],
  ];
}

/** Fields of one entry that each have a dash, and so are entries of their own. */
function dashes(list: YAMLSeq): Told[] {
  const names = list.items.flatMap((item) =>
    isMap(item) && !item.flow && item.items.length === 1 ? String(item.items[0]!.key) : [],
  );
  const isOneEntry = names.length === list.items.length && new Set(names).size === names.length;
  if (names.length < 2 || !isOneEntry || !/^(id|name|relationship|who)$/.test(names[0]!)) return [];
  return list.items.map((item, i) => [
    item,
    i === 0
      ? `each line below has a dash, and so begins an entry of its own. Keep the dash before “${names[0]}”, and take away the others.`
      : `take the dash away: “${names[i]}” belongs to the entry above, and stands below its first field.`,
  ]);
}

/** What is wrong with a group in braces. */
export function slipsInGroup(group: YAMLMap): Told[] {
  const cut = group.items.find((pair) => isPair(pair) && isScalar(pair.key) && pair.value === null);
  if (!group.flow || !cut) return [];
  const name = String(cut.key);
  if (group.items.some(({ value }) => /^rgba?\(/i.test(String(value))))
    return [
      [
        group,
        "a colour is “#” with six letters or digits, in quotation marks, such as '#00467f' for rgb(0, 70, 127).",
      ],
    ];
  const [, field, text] = /^([a-zA-Z]+):(\S.*)$/.exec(name) ?? [];
  if (field) return [[group, `a space is missing after the colon. Write: ${field}: ${text}`]];
  return [
    [
      group,
      group.items.length === 1
        ? `“{” and “}” make fields of what stands between them. Write the words without them: ${name}`
        : `in {…} each comma begins a new field, and “${name}” is none. Put a text with a comma in it in quotation marks.`,
    ],
  ];
}
