import { strFromU8, unzipSync } from 'fflate';
import Library from 'pptxgenjs';
import type { Deck, Slide } from '../domain/workshop.ts';
import { zip } from './zip.ts';

/** The colours of tokens.css in light, as PowerPoint writes them, and two typefaces that every machine has. */
const look = { paper: 'FBFAF6', ink: '22222A', soft: '4B4A55', line: 'CFCCC3', wash: 'F3F0E6' };
const [serif, sans] = ['Georgia', 'Verdana'];

/** Where things stand, in inches on a slide of 13.33 by 7.5. */
const left = 0.8;
const width = 11.7;

/**
 * Slides as a PowerPoint file. The title of a slide comes first for whoever hears it read aloud, then its part, then what
 * it shows; what whoever leads does stands in the notes.
 *
 * @param mark the picture on the first slide, as PNG
 * @param made the moment that the file says it was made at, so that the same slides give the same bytes
 */
export async function pptx(deck: Deck, mark: Uint8Array, made: Date): Promise<Uint8Array> {
  const file = new Library();
  file.layout = 'LAYOUT_WIDE';
  file.title = deck.title;
  file.theme = { headFontFace: serif!, bodyFontFace: sans! };
  file.defineSlideMaster({
    title: 'Page',
    background: { color: look.paper },
    slideNumber: { x: 12.4, y: 6.95, fontFace: sans!, fontSize: 12, color: look.soft },
    objects: [
      {
        placeholder: {
          options: {
            ...{ name: 'title', type: 'title', x: left, y: 0.45, w: width, h: 0.95 },
            ...{
              fontFace: serif!,
              fontSize: 34,
              color: look.ink,
              align: 'left',
              valign: 'middle',
              margin: 0,
            },
          },
          text: '',
        },
      },
    ],
  });
  const lang = deck.language;
  const first = file.addSlide({ masterName: 'Page' });
  first.addText(deck.title, { placeholder: 'title', lang });
  first.addText(deck.subtitle, { x: left, y: 1.5, w: width, h: 0.6, ...small, lang });
  first.addImage({
    data: `image/png;base64,${Buffer.from(mark).toString('base64')}`,
    ...{ x: left, y: 2.9, w: 3, h: 3, altText: deck.mark },
  });
  for (const slide of deck.slides) {
    const page = file.addSlide({ masterName: 'Page' });
    page.addText(slide.title, { placeholder: 'title', lang });
    page.addText(slide.part, { x: left, y: 1.4, w: width, h: 0.45, ...small, lang });
    show(page, slide, lang);
    page.addNotes(slide.notes);
  }
  return again((await file.write({ outputType: 'uint8array' })) as Uint8Array, made);
}

const small = { fontFace: sans!, fontSize: 14, color: look.soft, margin: 0 };
const body = { fontFace: sans!, color: look.ink, margin: 0, valign: 'top' as const };

function show(page: Library.Slide, slide: Slide, lang: string): void {
  const place = { x: left, y: 2.2, w: width };
  switch (slide.kind) {
    case 'points':
      page.addText(
        slide.points.map((text) => ({
          text,
          options: { bullet: { indent: 22 }, breakLine: true, paraSpaceAfter: 14, lang },
        })),
        { ...place, h: 4.5, ...body, fontSize: 24 },
      );
      return;
    case 'story':
      page.addText(
        [
          { text: slide.story, options: { breakLine: true, paraSpaceAfter: 24, lang } },
          { text: slide.ask, options: { bold: true, lang } },
        ],
        { ...place, h: 4.5, ...body, fontSize: 24 },
      );
      return;
    case 'table': {
      const [head, ...rows] = [slide.head, ...slide.rows].map((row, i) =>
        row.map((text, column) => ({
          text,
          options: {
            bold: i === 0 || column === 0,
            lang,
            ...(i === 0 ? { fill: { color: look.wash } } : {}),
          },
        })),
      );
      page.addTable([head!, ...rows], {
        ...place,
        ...{ fontFace: sans!, fontSize: 18, color: look.ink, valign: 'top', margin: 0.12 },
        border: { type: 'solid', pt: 1, color: look.line },
        colW: [2.4, 3.1, 3.1, 3.1],
        objectName: slide.title,
      });
    }
  }
}

/** The parts zipped again with a fixed time; tables say that their first row is a head, and what they are about. */
function again(bytes: Uint8Array, made: Date): Uint8Array {
  const stamp = made.toISOString().replace(/\.\d+Z$/, 'Z');
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'));
  return zip(
    Object.fromEntries(
      parts.map(([name, part]) => {
        if (name === 'docProps/core.xml')
          return [name, strFromU8(part).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, stamp)];
        if (!/^ppt\/slides\/slide\d+\.xml$/.test(name)) return [name, part];
        return [
          name,
          strFromU8(part)
            .replace(/<a:tblPr[^>]*?(\/?)>/g, '<a:tblPr firstRow="1"$1>')
            .replace(/(<p:nvGraphicFramePr><p:cNvPr [^>]*?name="([^"]*)")/g, '$1 descr="$2"'),
        ];
      }),
    ),
    made,
  );
}
