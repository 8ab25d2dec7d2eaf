// What people who have never seen YAML get wrong in their own files. Each slip is told with its line and what would be
// right, in words that nobody has to look up.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readContent } from '../build/content.ts';
import { prose } from '../build/prose.ts';
import { report } from '../src/schemas/refusal.ts';

const folder = mkdtempSync(join(tmpdir(), 'slips-'));
cpSync('src/content', folder, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));

const good = `name: Ours
contact:
  who: The learning team
  phone: '0000 123456'
  mail: us@ours.uk
legal:
  - A registered charity
`;
const guide = (text: string) =>
  `---\ntitle: With us\ndescription: What is offered here.\npart: settings\norder: 1\nreviewed: 2026-11-24\n---\n\n${text}\n`;
const clause = (id: string) =>
  `clauses:\n  - id: ${id}\n    title: What mentoring is not\n    topic: roles\n    grade: essential\n    wordings: ['The mentor helps you, and does not assess you.']\n    why: So that nobody is taken for a manager.\n    without: A mentor is taken for a manager.\n`;

/** What is said of an organisation's own files. */
function told(files: Record<string, string>): string {
  const own = { 'organisation.yaml': good, ...files };
  for (const [file, text] of Object.entries(own)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const { refusals, content } = readContent(folder);
  const said = report([...refusals, ...(content ? prose(content, folder).refusals : [])]);
  for (const file of Object.keys(own)) rmSync(join(folder, file));
  return said;
}

/** Words of the trade, which help nobody who does not program. File names may have them. */
const jargon = /\b(YAML|MDX|Markdown|parse|schema|object|array|string|null|mapping|scalar)\b|front matter/;

const inOrganisation: [slip: string, right: string, wrong: string, sentence: string][] = [
  [
    'a colon in a name',
    'name: Ours',
    'name: Ours: a toolbox',
    'line 1: at “name: Ours: a toolbox”: a text with a colon in it needs quotation marks. Write: name: "Ours: a toolbox"',
  ],
  [
    'a colon in a list',
    'A registered',
    'Registered: 27, a',
    'line 7, legal 1: should be text, but is a group with Registered. A colon makes a group of it. Put the whole text in quotation marks: "Registered: 27, a charity".',
  ],
  [
    'a long dash before an entry',
    '  - A registered',
    '  – A registered',
    'An entry begins with a short dash, which a word processor made long.',
  ],
  [
    'a bullet of a word processor',
    '  - A registered charity',
    '  - A registered charity\n•\tBy appointment',
    'a list has a short dash and a space before each entry, and not “•”. Write: - By appointment',
  ],
  [
    'two fields on one line',
    'name: Ours',
    'name: Ours, country: wales',
    'two fields stand on one line. Write “name: Ours” and, on the next line, “country: wales”.',
  ],
  [
    'the signs around what was copied',
    'name: Ours',
    '```yaml\nname: Ours',
    'these three signs came along from where the lines were copied. Delete this line',
  ],
  [
    'a character that nobody can see',
    'us@ours.uk',
    'us@\u200bours.uk',
    'between “us@” and “ours.uk” there is a character that nobody can see. Delete the text and type it again.',
  ],
  [
    'the same line twice',
    '  - A registered charity',
    '  - A registered charity\n  - A registered charity',
    'line 8: “A registered charity” stands in this list before. Take one out.',
  ],
  [
    'an apostrophe in a list on one line',
    'legal:\n  - A registered charity',
    "legal: ['Nobody's charity']",
    'the apostrophe in it ends the text too early. Put the text in double quotation marks: ["…"].',
  ],
  [
    'a list left empty',
    'legal:\n  - A registered charity',
    'legal:',
    'should be a list, but is empty. Write an entry below it, after a dash and a space, or take this line out.',
  ],
  ['a tab', '  phone', '\tphone', 'there is a tab at the beginning of the line. Use spaces.'],
  [
    'no space after a colon',
    'mail: us',
    'mail:us',
    'line 5: at “mail:us@ours.uk”: a space is missing after the colon. Write: mail: us@ours.uk',
  ],
  [
    'an apostrophe',
    'name: Ours',
    "name: 'St Mary's'",
    `the apostrophe in it ends the text too early. Write: name: "St Mary's"`,
  ],
  [
    'a mark that is not closed',
    'name: Ours',
    'name: "Ours',
    'line 1: at “name: "Ours”: a quotation mark was opened and not closed.',
  ],
  [
    'a bracket that is not closed',
    '\n  - A registered charity',
    ' [Trust',
    '“[” is opened here and not closed. Write “]” after the last entry.',
  ],
  [
    'a text that begins with @',
    'name: Ours',
    'name: @Ours',
    'a text that begins with “@” needs quotation marks. Write: name: "@Ours"',
  ],
  [
    'a text that begins with !',
    'name: Ours',
    'name: !Ours',
    'line 1: a text that begins with “!” needs quotation marks.',
  ],
  [
    'a dash on the same line',
    '\n  - A',
    ' - A',
    'Write “legal:” alone, and “  - A registered charity” on the next line.',
  ],
  ['a line too far in', '  mail', '    mail', 'line 5'],
  [
    'two versions',
    'name: Ours',
    '<<<<<<< HEAD\nname: Ours\n=======\nname: X\n>>>>>>> main',
    'line 1: two versions of this file stand here',
  ],
  [
    'hard spaces',
    '  phone',
    '\u00a0\u00a0phone',
    "line 4: at “phone: '0000 123456'”: there is a hard space of a word processor.",
  ],
  [
    'commas in brackets',
    '\n  - A registered charity',
    ' [Trust, registered in England, HR 27]',
    'line 6: in […] each comma begins a new entry, so this is 3 of them: “Trust”, “registered in England”, “HR 27”.',
  ],
  [
    'commas in braces',
    'legal',
    "signposts:\n  - { name: HR, for: Pay, leave and rules, phone: '116 123' }\nlegal",
    'line 7: in {…} each comma begins a new field, and “leave and rules” is none.',
  ],
  [
    'what stands behind #',
    '  mail',
    '  place: Room #4, on the left\n  mail',
    'line 5: “Room #4, on the left” is cut off at “#”. Put it in quotation marks: "Room #4, on the left".',
  ],
  [
    'a colour without its marks',
    'legal',
    'accent:\n  light: #003087\n  dark: #ffffff\nlegal',
    'line 7: “#003087” is cut off at “#”. Put it in quotation marks: "#003087".',
  ],
  [
    'the same in one line',
    'legal',
    'accent: { light: #003087, dark: #fff }\nlegal',
    "line 6: at “accent: { light: #003087, dark: #fff }”: what begins with “#” needs quotation marks, such as '#003087'.",
  ],
  [
    'curly marks round a colour',
    'legal',
    'accent:\n  light: ‘#003087’\n  dark: ‘#ffffff’\nlegal',
    "line 7: “#003087” stands in curly quotation marks, which become part of it. Use straight ones: '#003087'.",
  ],
  [
    'curly marks',
    "'0000 123456'",
    '“0000 123456”',
    "line 4: “0000 123456” stands in curly quotation marks, which become part of it. Use straight ones: '0000 123456'.",
  ],
  [
    'a field too far out',
    'legal',
    'email: us@ours.uk\nlegal',
    'line 6: “email” is not a field here. It belongs in “contact”, two spaces further in, as “mail”.',
  ],
  [
    'a field by another name',
    '  phone',
    '  telephone',
    'line 4, contact: “telephone” is not a field here. It is called “phone”.',
  ],
  ['a telephone with one digit', "'0000 123456'", "'1'", 'is too short for a telephone number'],
  [
    'a country with a capital',
    'legal',
    'country: England\nlegal',
    'line 6, country: there is no place “England”. Did you mean “england”?',
  ],
  [
    'a link in a text',
    '  mail',
    "  place: 'See [the map](https://ours.uk)'\n  mail",
    'line 5: a link can’t stand here',
  ],
  ['a field that is missing', 'name: Ours\n', '', 'line 1, name: is missing. The name of the site'],
];

describe('a slip in organisation.yaml', () => {
  it.each(inOrganisation)('%s', (_, right, wrong, sentence) => {
    expect(good).toContain(right);
    const said = told({ 'organisation.yaml': good.replace(right, wrong) });
    expect(said).toMatch(/^src\/content\/organisation\.yaml\n {2}line \d+/);
    expect(said).toContain(sentence);
    expect(said).not.toMatch(jargon);
  });

  it('a # in a text of several lines is none', () => {
    expect(
      told({ 'organisation.yaml': good.replace('A registered charity', '>\n    Room 4\n    - and #5') }),
    ).toBe('');
  });

  it('an extension is none', () => {
    expect(told({ 'organisation.yaml': good.replace('123456', '123456 ext. 12') })).toBe('');
  });
});

describe('a slip in local/', () => {
  it.each([
    [
      'a clause under a misspelt id',
      'clauses.yaml',
      clause('mentoring-is-nt'),
      'line 2, clause “mentoring-is-nt”: no agreement has this clause, so nobody would see it. Did you mean “mentoring-is-not”?',
    ],
    [
      'a list without its first line',
      'clauses.yaml',
      clause('mentoring-is-not').replace('clauses:\n', ''),
      'line 1: should be a group of fields, but is a list. Write “clauses:” on a line above it.',
    ],
    [
      'a blank that is not there',
      'clauses.yaml',
      clause('mentoring-is-not').replace('helps', 'helps {oftn}'),
      'line 2, clause “mentoring-is-not”: there is no blank {oftn}. Blanks stand in fields.yaml',
    ],
    [
      'a part without a guide',
      'parts.yaml',
      'parts: [{ id: ours, title: Ours, description: How we do it. }]\n',
      'no guide is in this part, so nobody would see it.',
    ],
    [
      'a signpost without a way',
      'signposts.yaml',
      'signposts:\n  - { id: hr, kind: workplace-rights, places: [england], name: HR, for: Pay. }\n',
      'line 2, signpost “hr”: nobody can reach it',
    ],
    [
      'a file that is not there',
      'guides/us.mdx',
      guide('See [our policy](/policy.pdf).'),
      'line 9, link to /policy.pdf: the site has no file of that name.',
    ],
    [
      'dots of a word processor',
      'guides/us.mdx',
      guide('Three:\n\n• a mentor\n\n• a coach'),
      'line 11, “• a mentor”: an entry of a list begins with “- ”',
    ],
    [
      'a table that lost its lines',
      'guides/us.mdx',
      guide('Who\tWhen\nMe\tNow'),
      'a table of a word processor has lost its lines here.',
    ],
    [
      'what Word leaves',
      'guides/us.mdx',
      guide('<p class="MsoNormal">Hi.</p>'),
      'Paste the text again as plain text',
    ],
    [
      'a guide in the place of one of ours',
      'guides/safeguarding.mdx',
      guide('She is in every day but Friday.'),
      'takes the place of ours, and lacks what other pages look for in it: a heading for “#',
    ],
    [
      'a hard space behind the signs of a heading',
      'guides/us.mdx',
      guide('##\u00a0When\n\nOn Mondays.'),
      'after the # stands a space of another kind',
    ],
    [
      'two guides in one file',
      'guides/us.mdx',
      guide('Hi.\n\n---\ntitle: Two\npart: settings\n---\n\nMore.'),
      'a second guide begins here.',
    ],
    [
      'a drive of one’s own',
      'guides/us.mdx',
      guide('See [it](file:///S:/a.docx).'),
      'this leads to your own machine or network',
    ],
    [
      'a row of underscores',
      'clauses.yaml',
      clause('mentoring-is-not').replace('helps', 'helps ____'),
      'on a screen nobody can fill in a row of lines',
    ],
    [
      'a clause without its dash',
      'clauses.yaml',
      clause('mentoring-is-not') + clause('x').slice('clauses:\n'.length).replace('- id', '  id'),
      'a dash and a space are missing before it: - id.',
    ],
    [
      'a list without spaces',
      'guides/us.mdx',
      guide('-one thing\n-two things'),
      'a short dash and a space. Write that in each line.',
    ],
    [
      'a link the wrong way round',
      'guides/us.mdx',
      guide('See (this)[https://ours.uk].'),
      'a link is words in square brackets',
    ],
    [
      'a table without its second line',
      'guides/us.mdx',
      guide('| Who | When |\n| Me | Now |'),
      'a table needs a line of dashes',
    ],
    [
      'a guide without its first line',
      'guides/us.mdx',
      guide('Hi.').slice(4),
      'line 1: the file begins with “title: With us”.',
    ],
    [
      'a misspelt word in a clause',
      'clauses.yaml',
      clause('mentoring-is-not').replace('helps', 'hepls'),
      'line 6: “hepls” is not in the British dictionary.',
    ],
    [
      'a misspelt word in the fields',
      'guides/us.mdx',
      guide('Hi.').replace('offered', 'offerd'),
      'line 3: “offerd” is not in the British dictionary.',
    ],
  ])('%s', (_, file, text, sentence) => {
    const said = told({ [`local/${file}`]: text });
    expect(said).toContain(`src/content/local/${file}\n  line `);
    expect(said).toContain(sentence);
    expect(said).not.toMatch(jargon);
  });

  it.each([
    ['guides/room.png', 'the site shows no pictures from here. Take it out.'],
    ['guides/us.docx', 'a document can’t be read here. Make a text with npm run new'],
    ['guides/~$us.docx', 'Word writes this file while a document is open.'],
    ['guides/us.mdx.txt', 'Call it us.mdx; Windows may hide the ending.'],
    ['clauses (1).yaml', 'Call it clauses.yaml'],
    ['whatnot/hall.mdx', 'local/ can hold: guides/, cases/, tools/,'],
    ['rooms.mdx', 'a guide in local/guides/, a worked case in local/cases/. Move it there.'],
    ['guides/us.cy.mdx', 'stands in a folder of that language: local/languages/cy/guides/us.mdx.'],
    ['guides/us (1).mdx', 'Call it us.mdx.'],
    ['guides/settings/us.mdx', 'stands one folder too deep.'],
    ['about.html', 'A page of yours is a guide: npm run new -- guide'],
    ['tools/sheet.mdx', 'move it to local/guides/'],
    ['clauses', 'Call it clauses.yaml'],
    ['Spellings.txt', 'Call it spelling.txt'],
    ['Logo.SVG', 'Make it src/content/local/logo.svg'],
    ['logo.svg', 'Where it is your logo, write logo: logo.svg into organisation.yaml; else take it out.'],
  ])('a file that nothing reads: %s', (file, sentence) => {
    expect(told({ [`local/${file}`]: guide('Hi.') })).toContain(sentence);
  });

  const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;
  it.each([
    ['a photograph', svg(`<image href="data:image/png;base64,AAAA"/>`), 'holds a picture made of dots'],
    ['a hidden script', svg('<a href="&#106;avascript:alert(1)"/>'), 'holds a script'],
    [
      'something from elsewhere',
      svg('<use href="https://ours.uk/a.svg#b"/>'),
      'fetches something from another site',
    ],
    ['a drawing too large', svg(`<path d="${'M0 0'.repeat(10_000)}"/>`), 'is too large: 41 kB, at most 30.'],
  ])('a logo with %s', (_, logo, sentence) => {
    const said = told({ 'organisation.yaml': `${good}logo: logo.svg\n`, 'local/logo.svg': logo });
    expect(said).toContain('line 8, logo: src/content/local/logo.svg');
    expect(said).toContain(sentence);
  });

  it('words of its own are known, with an invisible first mark, spaces or commas between them', () => {
    const text = guide(
      'We do Widgetry and Gadgetry at https://intranet.ours.nhs.uk, and mail us@ours.nhs.uk.',
    );
    expect(told({ 'local/guides/us.mdx': text, 'local/spelling.txt': '\ufeffWidgetry, Gadgetry\n' })).toBe(
      '',
    );
  });

  it('and everyday words of the health service are known to everybody', () => {
    const text = guide(
      'Each preceptee, HCA and AHP of the HDU has an appraiser. Revalidation and wellbeing come next.',
    );
    expect(told({ 'local/guides/us.mdx': text })).toBe('');
  });
});
