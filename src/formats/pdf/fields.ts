import type { Control } from '../../domain/doc.ts';

/** A place on a page for what is typed, in points from its left and top. */
export interface Place {
  /** The id of what is asked; two places of one id are filled in as one. */
  id: string;
  control: Control;
  left: number;
  top: number;
  width: number;
  height: number;
  manyLines: boolean;
}

/** What pdfkit's own types leave out: the form's dictionary, while it is being written. */
interface WithForm {
  _root: { data: { AcroForm: { data: { Fields: Reference[]; DA: string; DR: { Font: object } } } } };
}
type Reference = PDFKit.PDFKitReference;

/** A PDF's own kind of text, which may hold any letter. */
const text = (value: string) => new String(value) as string;

/** Flags of fields (ISO 32000-1, tables 228 and 230): several lines; a list that opens; and words that are not in it. */
const flags = { multiline: 1 << 12, combo: 1 << 17, edit: 1 << 18 };

/** Letters as high as fit, in a font that every viewer has: one cut for this document would lack most of what is typed. */
const look = '/Helv 0 Tf 0 g';
const everywhere = {
  Type: 'Font',
  Subtype: 'Type1',
  BaseFont: 'Helvetica',
  Encoding: 'WinAnsiEncoding',
};

/** The form of a document, whose fields lie on its ruled lines and print nothing of their own. */
export class Fields {
  readonly #out: PDFKit.PDFDocument;
  readonly #fields = new Map<string, Reference>();

  constructor(out: PDFKit.PDFDocument) {
    this.#out = out;
  }

  /**
   * Puts a field on the page.
   *
   * @param form the tag by which it is heard and reached with the keyboard; it stands where the field is read
   */
  put(place: Place, form: PDFKit.PDFStructureElement) {
    const { id, control, left, top, width, height } = place;
    const field = this.#fields.get(id) ?? this.#start(place);
    const { Kids: kids } = field.data as unknown as { Kids: Reference[] };
    const places = this.#out.page as unknown as { annotations: Reference[] };
    this.#out.annotate(left, top, width, height, {
      Subtype: 'Widget',
      Parent: field,
      TU: text(control.label),
      // It is printed with the page.
      F: 4,
      structParent: form,
    } as PDFKit.Mixins.AnnotationOption);
    kids.push(places.annotations.at(-1)!);
  }

  /** A field without a place yet. The first one makes a form of the document. */
  #start({ id, control, manyLines }: Place): Reference {
    const form = this.#form();
    const isChoice = control.kind === 'choice';
    const field = this.#out.ref({
      T: text(id),
      TU: text(control.label),
      FT: isChoice ? 'Ch' : 'Tx',
      Ff: isChoice ? flags.combo | flags.edit : manyLines ? flags.multiline : 0,
      ...(isChoice ? { Opt: control.options.map(text) } : {}),
      DA: text(look),
      Kids: [],
    });
    form.Fields.push(field);
    this.#fields.set(id, field);
    return field;
  }

  #form() {
    const { _root: root } = this.#out as unknown as WithForm;
    if (this.#fields.size === 0) {
      this.#out.initForm();
      const font = this.#out.ref(everywhere);
      font.end(undefined);
      Object.assign(root.data.AcroForm.data, { DA: text(look), DR: { Font: { Helv: font } } });
    }
    return root.data.AcroForm.data;
  }
}
