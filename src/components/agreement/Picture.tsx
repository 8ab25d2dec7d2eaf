import type { Doc, Inline } from '../../domain/doc.ts';
import type { Relationship } from '../../schemas/relationship.ts';
import { GlyphMark } from '../site/Glyph.tsx';

/** A sheet of A4 in millimetres: where the sections and their text begin, and where each ends. */
const [left, column, right, foot] = [19, 62, 191, 272];
/** Lines of a text are so far apart, and so many signs long. */
const pitch = 4.6;
const signs = 82;

/** How long a text is; a blank takes the room that a hand needs. */
const lengthOf = (part: Inline) =>
  part.kind === 'blank' ? { short: 14, line: 30, lines: 3 * signs }[part.room ?? 'line'] : part.text.length;

interface Lines {
  /** Of the headings, of the text, and to write on, as paths. */
  heads: string[];
  text: string[];
  rules: string[];
}

/** The lines of a first page, as far as it goes. */
function linesOf(doc: Doc, from: number): Lines {
  const lines: Lines = { heads: [], text: [], rules: [] };
  let y = from;
  for (const block of doc.blocks) {
    if (y > foot) break;
    if (block.kind === 'heading') {
      y += 4;
      lines.rules.push(`M${left} ${y - 5}H${right}`);
      lines.heads.push(
        `M${left} ${y}H${Math.min(column - 6, left + 6 + block.text.length * 1.5).toFixed(1)}`,
      );
    }
    if (block.kind !== 'paragraph') continue;
    const length = block.inlines.reduce((sum, part) => sum + lengthOf(part), 0);
    const isBlank = block.inlines.some((part) => part.kind === 'blank');
    for (let done = 0; done < length && y <= foot; done += signs, y += pitch) {
      const end = column + ((right - column) * Math.min(length - done, signs)) / signs;
      const written = isBlank && done >= signs ? lines.rules : lines.text;
      written.push(`M${column} ${y.toFixed(1)}H${end.toFixed(1)}`);
    }
    y += 2.6;
  }
  return lines;
}

/** A title in lines of so many signs at most. */
const inLines = (title: string, most: number): string[] =>
  title.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    return last !== undefined && `${last} ${word}`.length <= most
      ? [...lines.slice(0, -1), `${last} ${word}`]
      : [...lines, word];
  }, []);

/** The paper as a small picture, made at build: the emblem, its title, and a line for each line of it. */
export function Picture({ doc, of }: { doc: Doc; of: Relationship }) {
  const title = inLines(doc.title, 22);
  const head = 34 + title.length * 12;
  const { heads, text, rules } = linesOf(doc, head + 14);
  return (
    <svg class={`picture ${of}`} viewBox="0 0 224 311" aria-hidden="true" focusable="false">
      <rect class="leaf" x="13.5" y="0.5" width="210" height="297" />
      <rect class="leaf" x="0.5" y="13.5" width="210" height="297" />
      <g transform="translate(0 13)">
        <g transform="translate(19 18) scale(0.5)">
          <GlyphMark of={of} />
        </g>
        <text class="name">
          {title.map((line, i) => (
            <tspan key={line} x={column} y={32 + i * 12}>
              {line}
            </tspan>
          ))}
        </text>
        <path class="bar" d={`M${left} ${head}H${right}`} />
        <path class="heads" d={heads.join('')} />
        <path class="text" d={text.join('')} />
        <path class="rules" d={[...rules, `M${left} 282H${right}`].join('')} />
      </g>
    </svg>
  );
}
