import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { filled, responses, template } from '../../../tests/templates.ts';
import { docx } from '../../formats/docx.ts';
import { html } from '../../formats/html.ts';
import { markdown } from '../../formats/markdown.ts';
import { text } from '../../formats/text.ts';
import { atBuild } from '../../readers/files.ts';

const many = Array.from({ length: 40 }, (_, i) => i + 1);

it.each(['supervision-group', 'supervision-peer-group'])(
  'every member of a %s has a line to sign, from one to forty',
  async (id) => {
    const group = template(id);
    const dated = (written: string, line: RegExp) => written.match(line)?.length;
    for (const n of many) {
      const names = many.slice(0, n).map((i) => `Member No. ${i}`);
      const doc = filled(group, responses({ leader: 'Ann', members: names.join('\n') }));
      const signing = doc.blocks.find((block) => block.kind === 'signatures');
      expect(signing?.parties.filter((one) => names.includes(one))).toEqual(names);
      const all = signing!.parties.length;
      expect(dated(text(doc), /^_{30}\n(?!Date)/gm)).toBe(all);
      expect(dated(markdown(doc), /^(\\_){30}\\\n(?!Date)/gm)).toBe(all);
      const [, signatures = ''] = /class="signatures[^"]*">([^]*)<\/div>/.exec(html(doc)) ?? [];
      expect(dated(signatures, /<p>(?!Date)/g)).toBe(all);
      if (![1, 2, 3, 4, 5, 12, 39, 40].includes(n)) continue;
      const word = strFromU8(unzipSync(await docx(doc, atBuild.now))['word/document.xml']!);
      for (const name of names) expect(word).toContain(`>${name}<`);
    }
  },
);
