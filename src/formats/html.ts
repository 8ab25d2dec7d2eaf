import { foot, type Doc } from '../domain/doc.ts';
import { elements, type MakeElement } from './elements.ts';

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (value: string) => value.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

/** Marks text that is HTML already, so that it is not escaped twice. */
class Html {
  constructor(readonly html: string) {}
}

const write: MakeElement<Html> = (tag, attributes, ...children) => {
  const opening = [
    tag,
    ...Object.entries(attributes).map(([name, value]) => `${name}="${escape(value)}"`),
  ].join(' ');
  const inside = children.map((child) => (typeof child === 'string' ? escape(child) : child.html)).join('');
  return new Html(`<${opening}>${inside}</${tag}>`);
};

const style = `body{font:17px/1.6 Georgia,serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#111;overflow-wrap:anywhere}
h1,h2,h3{line-height:1.25}.blank{border-bottom:1px solid;color:#555}dl.facts div{display:flex;flex-wrap:wrap;gap:0 1rem}
dt{font-weight:bold;min-width:9rem}dd{margin:0}table{border-collapse:collapse;width:100%}
th,td{border:1px solid #777;padding:.3rem .5rem;text-align:start;vertical-align:top;height:1.6em}
.box{display:inline-block;width:.8em;height:.8em;border:1px solid;margin-inline-end:.5em}
.lines span{display:block;height:2em;border-bottom:1px solid #777}
.signatures{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:3.5rem 2rem;margin-top:4rem;break-inside:avoid}
.dated{grid-template-columns:2fr 1fr}.signatures p{border-top:1px solid;padding-top:.3rem;margin:0}h2,h3{break-after:avoid}tr{break-inside:avoid}p{orphans:2;widows:2}
@media print{.blank{display:inline-block;position:relative;top:1em;min-width:13em;border:0;border-top:1px solid;font-size:.7em;line-height:1.2}
.blank[data-room=short]{min-width:6em}.blank[data-room=lines]{display:block;top:0;margin:4em 0 .5em}p:has(.blank){line-height:2.3}}
.page-break{break-after:page}.answer{white-space:pre-line}.version{font-size:.8em;color:#555;margin-top:2rem}`;

/** Nothing is loaded, nothing runs and nothing is sent: the file has its style and nothing else. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A block of data, which no browser runs. What would end it is escaped as JSON can. */
const answersBlock = (file: string) =>
  `<script type="application/json" id="answers">${file.replaceAll('<', '\\u003c')}</script>\n`;

/** The document as an HTML file of its own: what was typed is escaped, and it needs nothing else to open. */
export function html(doc: Doc): string {
  const body = elements(
    { ...doc, version: foot(doc) },
    {
      element: write,
      blank: ({ hint, room = 'line' }) => write('span', { class: 'blank', 'data-room': room }, hint),
    },
  );
  return `<!doctype html>
<html lang="${escape(doc.language)}"${doc.direction ? ` dir="${doc.direction}"` : ''}>
<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width"><title>${escape(doc.title)}</title>
<style>${style}</style></head>
<body>
<main>
${body.map((node) => node.html).join('\n')}
</main>
${doc.answers ? answersBlock(doc.answers.file) : ''}</body>
</html>
`;
}
