import { fillable } from '../domain/agreement/fillable.ts';
import { light } from '../domain/agreement/light.ts';
import { settle } from '../domain/agreement/settle.ts';
import type { Template } from '../domain/agreement/template.ts';
import type { Doc } from '../domain/doc.ts';
import { packDocs } from '../domain/pack.ts';
import { noResponses } from '../domain/responses.ts';
import { formatOf, formats, type Format } from '../formats/index.ts';
import { pack } from '../formats/pack.ts';
import { wholeAddress } from './address.ts';
import { atBuild } from './files.ts';
import { getSheetFor } from './tools.ts';
import { getWords } from './words.ts';

/** A file that a visitor can have without a script. */
export interface BlankFile {
  kind:
    | Format['id']
    | 'word-large'
    | 'pdf-large'
    | 'word-light'
    | 'pdf-light'
    | 'word-light-large'
    | 'pdf-light-large'
    | 'pack';
  extension: string;
  content: string | Uint8Array;
}

const written = new Map<string, Promise<BlankFile[]>>();

/** A blank form in every format and as a pack, written once for the page that tells their sizes and for the files. */
export function blankFiles(template: Template, doc: Doc): Promise<BlankFile[]> {
  const files = written.get(template.id) ?? write(template, fillable(doc, template.fields));
  written.set(template.id, files);
  return files;
}

async function write(template: Template, doc: Doc): Promise<BlankFile[]> {
  const words = await getWords(template.language.tag);
  const sheet = async (use: 'review' | 'closing') =>
    (await formatOf('word').write((await getSheetFor(use)).doc, atBuild)) as Uint8Array;
  const large: Doc = { ...doc, large: true };
  const onePage = light(template, words.agreement, wholeAddress(`/agreements/${template.id}/`));
  const forms = [
    ...formats
      .filter(({ blank }) => blank)
      .map((format) => inFormat(format, doc, format.id, format.extension)),
    inFormat(formatOf('word'), large, 'word-large', 'large.docx'),
    inFormat(formatOf('pdf'), large, 'pdf-large', 'large.pdf'),
    ...(onePage ? lightFiles(fillable(onePage, template.fields)) : []),
  ];
  const [review, closing] = await Promise.all([sheet('review'), sheet('closing')]);
  const docs = packDocs(settle(template, noResponses()), doc, words.agreement);
  return [
    ...(await Promise.all(forms)).flat(),
    {
      kind: 'pack',
      extension: 'zip',
      content: await pack({ ...docs, review, closing }, words.agreement, atBuild),
    },
  ];
}

/** A light agreement as Word and PDF, in usual and in large print. */
const lightFiles = (doc: Doc): Promise<BlankFile[]>[] => [
  inFormat(formatOf('word'), doc, 'word-light', 'light.docx'),
  inFormat(formatOf('pdf'), doc, 'pdf-light', 'light.pdf'),
  inFormat(formatOf('word'), { ...doc, large: true }, 'word-light-large', 'light.large.docx'),
  inFormat(formatOf('pdf'), { ...doc, large: true }, 'pdf-light-large', 'light.large.pdf'),
];

/** A form in one format; none where the format has no letters for its language, as the PDF for some. */
async function inFormat(
  format: Format,
  doc: Doc,
  kind: BlankFile['kind'],
  extension: string,
): Promise<BlankFile[]> {
  try {
    return [{ kind, extension, content: await format.write(doc, atBuild) }];
  } catch (error) {
    if (error instanceof Error && 'characters' in error) return [];
    throw error;
  }
}
