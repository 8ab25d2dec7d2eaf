// YAML read with sentences in place of a parser's messages.
import { parseDocument, visit } from 'yaml';
import { causeOf } from './yaml-cause.ts';

/** The data of a YAML text, or the line (from 1) and a sentence on what is wrong with it. */
export function readYaml(source: string): { data: unknown } | { line: number; message: string } {
  const lines = source.split('\n');
  const document = parseDocument(source, { prettyErrors: true });
  const error = document.errors[0];
  if (error) return causeOf(lines, error.linePos?.[0].line ?? 1, error.code);
  visit(document, {
    // Digits that a number would lose, such as the nought of a telephone number.
    Scalar: (_, node) => {
      if (typeof node.value === 'number' && /^[+0]\d/.test(node.source ?? '')) node.value = node.source;
    },
  });
  try {
    return { data: document.toJS() as unknown };
  } catch (thrown) {
    const name = /: (.*)$/.exec((thrown as Error).message)?.[1] ?? '';
    const at = lines.findIndex((line) => line.includes(`*${name}`));
    return causeOf(lines, at + 1, 'BAD_ALIAS');
  }
}
