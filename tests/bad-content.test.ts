import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentCheck } from '../build/content-check.ts';
import { movedPages, readContent } from '../build/content.ts';
import { prose } from '../build/prose.ts';
import { report } from '../src/schemas/refusal.ts';

/** A copy of all content with one slip in it. */
function withSlip(file: string, right: string, wrong: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync('src/content', folder, { recursive: true });
  const source = readFileSync(join(folder, file), 'utf8');
  if (!source.includes(right))
    throw new Error(`${file} no longer holds “${right}”, so this test can't make its slip.`);
  writeFileSync(join(folder, file), source.replace(right, wrong));
  return folder;
}

const told = (file: string, right: string, wrong: string) =>
  report(readContent(withSlip(file, right, wrong)).refusals);

/** The content with a file of its own in it. */
function withFile(file: string, source: string | Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync('src/content', folder, { recursive: true });
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), source);
  return folder;
}

const toldOf = (file: string, source: string | Buffer) =>
  report(readContent(withFile(file, source)).refusals);

it('moved pages of an adopter stand beside ours', () => {
  const [ours, theirs] = ['/guides/our-old-name/', '/guides/their-old-name/'];
  const entry = (from: string) => `moved: [{ from: ${from}, to: /guides/matching/ }]\n`;
  const folder = withFile('local/moved.yaml', entry(theirs));
  writeFileSync(join(folder, 'moved.yaml'), entry(ours));
  const { content } = readContent(folder);
  const read = content?.moved.flatMap(({ data }) => data.moved.map(({ from }) => from));
  expect(read).toEqual([ours, theirs]);
  expect(movedPages(folder).map(({ from }) => from)).toEqual(read);
});

describe('a writer who makes a slip is told where it is and what would be right', () => {
  it('a misspelt field in a guide', () => {
    expect(told('guides/matching.mdx', 'description:', 'desciption:')).toBe(
      [
        'src/content/guides/matching.mdx',
        '  line 3: “desciption” is not a field here. Did you mean “description”?',
      ].join('\n'),
    );
  });

  it('a reference that does not exist, and the line on which it stands', () => {
    const lines = readFileSync('src/content/guides/matching.mdx', 'utf8').split('\n');
    const line = lines.findIndex((one) => one.includes('<Cite id="allen-2006" />')) + 1;
    expect(told('guides/matching.mdx', '<Cite id="allen-2006" />', '<Cite id="alen-2006" />')).toBe(
      `src/content/guides/matching.mdx\n  line ${line}, <Cite>: there is no reference “alen-2006”. Did you mean “allen-2006”?`,
    );
  });

  it('a clause with a blank that no field declares', () => {
    expect(told('clauses.yaml', 'We meet {frequency}', 'We meet {frequncy}')).toContain(
      'clause “rhythm”: there is no blank {frequncy}. Did you mean “frequency”?',
    );
  });

  it('a use that the site needs, and that nothing has any more', () => {
    expect(told('fields.yaml', 'use: start, ', '')).toBe(
      'src/content/fields.yaml\n  use: “use: start” stands nowhere, and the site needs it once.',
    );
  });

  it('a quiz in which a result has no name', () => {
    expect(
      told(
        'quizzes/which-support.yaml',
        '{ named: [], outcome: talk-it-through }',
        '{ named: [coaching], outcome: talk-it-through }',
      ),
    ).toContain('results: no outcome stands for none of the three');
  });

  it('a use that two have', () => {
    expect(told('fields.yaml', 'use: end, ', 'use: start, ')).toContain('“use: start” stands 2 times');
  });

  it('a question whose answer weighs nothing for one of the three', () => {
    expect(
      told(
        'quizzes/which-support.yaml',
        'weights: { mentoring: 0, coaching: 3, supervision: 0 }',
        'weights: { mentoring: 0, coaching: 3 }',
      ),
    ).toMatch(
      /^src\/content\/quizzes\/which-support\.yaml\n {2}line \d+, question “about”, option “goal”, weights, supervision: is missing\.$/,
    );
  });

  it('a weight that is out of range', () => {
    expect(
      told('quizzes/which-support.yaml', 'coaching: 3, supervision: 0 }', 'coaching: 7, supervision: 0 }'),
    ).toContain('question “about”, option “goal”, weights, coaching: is too large: at most 3.');
  });

  it('a question asked after an answer that is not there', () => {
    expect(told('quizzes/which-support.yaml', 'about: [goal, not-sure]', 'about: [goals]')).toContain(
      'question “who-pays”, askWhen: “goals” is not an answer to “about”.',
    );
  });

  it('a condition on a question that is not asked, on an answer that cannot be given, and a last wording with one', () => {
    expect(told('outcomes.yaml', '{ company: [two] }', '{ compani: [two] }')).toContain(
      'outcome “mentoring”, form: there is no question “compani”. Did you mean “company”?',
    );
    expect(told('outcomes.yaml', '{ company: [two] }', '{ company: [too] }')).toContain(
      'outcome “mentoring”, form: there is no answer “too”. Did you mean “two”?',
    );
    expect(
      told(
        'outcomes.yaml',
        "text: 'One to one. Where mentors",
        "when: { voice: [me] }, text: 'One to one. Where mentors",
      ),
    ).toContain('outcome “mentoring”, form');
  });

  it('a clause that an agreement names and the library lacks', () => {
    expect(told('agreements/mentoring.yaml', '{ clause: own-words }', '{ clause: own-word }')).toContain(
      'section “purpose”, clause “own-word”: there is no clause “own-word”. Did you mean “own-words”?',
    );
  });

  it('an id that points at nothing, wherever it stands: in a field, a list, a name or a citation', () => {
    expect(told('differences.yaml', '[@ives-2008]', '[@ive-2008]')).toMatch(
      /row “[\w-]+”, note: there is no reference “ive-2008”\. Did you mean “ives-2008”/,
    );
    expect(told('outcomes.yaml', 'agreement: mentoring', 'agreement: mentring')).toContain(
      ', agreement: there is no agreement “mentring”. Did you mean “mentoring”?',
    );
    expect(told('signposts.yaml', 'kind: crisis-line', 'kind: crisis-lin')).toMatch(
      /signpost “[\w-]+”, kind: there is no kind of signpost “crisis-lin”\. Did you mean “crisis-line”\?/,
    );
  });

  it('an id that stands twice in a list', () => {
    expect(told('parts.yaml', 'id: mentoring', 'id: start')).toContain(
      'part “start”: this id stands twice. Ids name one thing each.',
    );
  });

  it('a light agreement with a clause that the whole one lacks, or without a required topic', () => {
    const light =
      '  clauses: [own-words, rhythm, named-limits, out-of-scope, safeguarding-route, conflict, review,';
    expect(told('agreements/mentoring.yaml', light, light.replace('rhythm', 'rythm'))).toContain(
      'light, clauses: this agreement has no clause “rythm”. Did you mean “rhythm”?',
    );
    expect(told('agreements/mentoring.yaml', light, light.replace(' review,', ''))).toContain(
      'light, clauses: none is on “review”. Every agreement needs one, on one page too.',
    );
  });

  it('an agreement without a required topic', () => {
    expect(told('agreements/mentoring.yaml', '      - { clause: review }\n', '')).toContain(
      'sections: no clause on “review” is switched on. Every agreement needs one.',
    );
  });

  it('a value that is not on the list', () => {
    expect(told('cases/returning-nurse.mdx', 'setting: health', 'setting: helth')).toBe(
      'src/content/cases/returning-nurse.mdx\n  line 4, setting: “helth” is not one of: school, university, health, social-care, charity, small-firm, company, faith, friends. Did you mean “health”?',
    );
  });

  it('a text with a colon and no quotation marks', () => {
    expect(told('parts.yaml', 'title: Start here', 'title: Start: here')).toContain(
      'line 4: at “title: Start: here”: a text with a colon in it needs quotation marks.',
    );
  });

  it('a link to a guide that is not there', () => {
    expect(
      told('guides/matching.mdx', '(/guides/finding-a-mentor/)', '(/guides/finding-a-mentr/)'),
    ).toContain(
      'link to /guides/finding-a-mentr/: there is no guide “finding-a-mentr”. Did you mean “finding-a-mentor”?',
    );
  });

  it('an item of a reflection that asks two things', () => {
    expect(
      told(
        'reflections/mentor.yaml',
        'I kept the dates that we had agreed.',
        'I kept dates and/or moved them.',
      ),
    ).toContain(
      'area “being-there”, item “kept-dates”, text: “I kept dates and/or moved them.”: an item asks one thing: no “and”, “or” or “and/or”.',
    );
  });

  it('a session whose minutes do not add up, and a round in which nobody is told how long they have', () => {
    expect(told('sessions/rounds.yaml', 'minutes: 7', 'minutes: 8')).toBe(
      'src/content/sessions/rounds.yaml\n  line 18, steps: the minutes add up to 31, and the first of the usual numbers says 30.',
    );
    expect(told('sessions/rounds.yaml', '    each: 45\n', '')).toBe(
      'src/content/sessions/rounds.yaml\n  line 32, step 3, each: belongs to a step in turn, and every step in turn has it.',
    );
  });

  it('usual numbers of a session that leave too little time', () => {
    expect(told('sessions/rounds.yaml', 'people: 8, minutes: 45', 'people: 12, minutes: 20')).toBe(
      'src/content/sessions/rounds.yaml\n  usual: 20 minutes are too few for 12 people: by what its steps need at least, it takes 28.',
    );
  });

  it('and the build stops with the same sentences', () => {
    const { hooks } = contentCheck(withSlip('guides/matching.mdx', 'description:', 'desciption:'));
    const setup = hooks['astro:config:setup'] as unknown as (options: { command: string }) => void;
    expect(() => setup({ command: 'build' })).toThrow(
      '“desciption” is not a field here. Did you mean “description”?',
    );
  });
});

/** The first paragraph of a guide, which begins on line 17, with something after it. */
const inText = (text: string) => toldOf('guides/mine.mdx', `${front}${text}\n`);
const front = `---
title: A guide of our own
description: What it is about.
part: start
order: 1
reviewed: 2026-11-24
---

`;

describe('a slip in the text of a guide is answered with its line', () => {
  it.each([
    [
      'a component that is not there',
      '<Notes title="x">',
      'line 9, <Notes>: there is no such component. Did you mean “Note”?',
    ],
    [
      'a tag that is not closed',
      '<Say>\n\n- Hi.',
      'line 9, <Say>: is not closed. Write </Say> after its text.',
    ],
    [
      'tags closed in the wrong order',
      '<Say>\n<Note title="x">\n</Say>\n</Note>',
      '</Say>: <Note> was opened after it. Write </Note> first.',
    ],
    [
      'a citation without its slash',
      'So it is.<Cite id="kram-1985">',
      'stands alone and ends with a slash: <Cite id="…" />.',
    ],
    [
      'quotation marks of a word processor',
      '<Cite id=“kram-1985” />',
      'needs id with straight double quotation marks',
    ],
    [
      'a note without a title',
      '<Note>\n\nHi.\n\n</Note>',
      '<Note>: needs title, like <Note title="…">…</Note>.',
    ],
    [
      'a tag closed that was never opened',
      'So it is.\n\n</Note>',
      'line 11, </Note>: nothing is open that it closes. Take it out, or write <Note> before the text.',
    ],
    ['a component that wraps nothing', '<Say />', 'line 9, <Say>: has text inside: <Say>…</Say>.'],
    [
      'a tag that does not end',
      'So it is.<Cite id="kram-1985"',
      'line 9, <Cite>: this tag does not end: a “>” is missing.',
    ],
    ['a bracket that is not closed', 'Write {', 'line 9: “{” has a meaning of its own here.'],
    [
      'a link in a list below the text',
      'It is [there][a].\n\n[a]: /glosary/',
      'line 11, link to /glosary/: there is no such page. Did you mean “/glossary/”?',
    ],
    ['a curly bracket', 'Write {your name} here.', 'line 9: “{” has a meaning of its own here.'],
    [
      'a less-than sign',
      'One.\n\nGroups of <5 people.',
      'line 11: “<” has a meaning of its own here. Write it in words, such as “fewer than”.',
    ],
    ['HTML', 'One<br>two', '<br>: HTML, which Word and mail programs leave behind, is not used here.'],
    ['a comment', '<!-- later -->', '<!-- comments --> have no place here.'],
    ['an import', "import x from 'y'", 'a text imports and exports nothing'],
    ['a title in the text', '# A title', 'Headings in the text begin with ##.'],
    [
      'a heading too deep',
      '## One\n\n#### Two',
      '“#### Two”: is 2 steps deeper than the heading before it. Write ###.',
    ],
    [
      'a sheet that is not there',
      '[it](/tools/session-nte/)',
      'link to /tools/session-nte/: there is no tool “session-nte”. Did you mean “session-note”?',
    ],
    ['a page that is not there', '[it](/glosary/)', 'there is no such page. Did you mean “/glossary/”?'],
    [
      'a heading that is not there',
      '[it](/guides/matching/#nowhere)',
      'that page has no heading of that name.',
    ],
    [
      'a place on its own page that is not there',
      '## Here\n\n[it](#her)',
      'has no heading of that name. Did you mean “here”?',
    ],
    [
      'a link without its first slash',
      '[it](guides/matching/)',
      'or with a slash where it stays inside the site, like /guides/matching/.',
    ],
    ['a script for a link', '[it](javascript:alert)', 'a link begins with https://, mailto: or a slash.'],
    [
      'a form filled in that is not ours',
      '<Filled of="/tools/session-nte/">\n\n- **Date:** today\n\n</Filled>',
      '<Filled of="/tools/session-nte/">: there is no such form. Write the path of its page, like /tools/session-note/. Did you mean “/tools/session-note/”?',
    ],
    [
      'an attempt without its line on why',
      '<Attempt mended>\n\n- **Sam:** Yes.\n\n</Attempt>',
      '<Attempt>: needs note, like <Attempt note="…">…</Attempt>.',
    ],
    ['a photograph', '![us](us.jpg)', 'pictures come from <Picture id="…" />'],
    ['nothing at all', '', 'there is no text. It stands below the second line ---'],
  ])('%s', (_, text, sentence) => {
    const said = inText(text);
    expect(said).toMatch(/^src\/content\/guides\/mine\.mdx\n {2}line \d+/);
    expect(said).toContain(sentence);
  });

  it('and what is right is left alone: code, links with a place, headings that stand twice', () => {
    expect(
      inText(
        '`<5 {x}`\n\n## Say “no”: how?\n\n## Say “no”: how?\n\n[a](#say-no-how-1) [b](/compare/) [c](/which-support/paper/) [d](https://example.org/a_(b)) [e](/guides/#coaching) [f](/agreements/mentoring-agreement.docx)',
      ),
    ).toBe('');
  });
});

it('prose is refused with the line on which it stands', () => {
  const long = `The talk is ${'long and '.repeat(16)}dull.`;
  const { content } = readContent(
    withFile('guides/mine.mdx', `${front}Hi.\n\n- ${long}\n- Teh end of a buddy.\n`),
  );
  const { refusals } = prose(content!);
  expect(report(refusals.filter(({ file }) => file === 'guides/mine.mdx'))).toBe(
    [
      'src/content/guides/mine.mdx',
      `  line 11: this sentence has 36 words, at most 30: “${long.slice(0, 60)}…”. Make two of it.`,
      '  line 12: “Teh” is not in the British dictionary. Mend it, or add it to src/content/spelling.txt.',
      '  line 12: “buddy” is a word of the glossary. Explain it where it first stands: <Term id="buddy">…</Term>.',
    ].join('\n'),
  );
});

describe('a slip in a file or its name is answered with what would be right', () => {
  it.each([
    ['a capital in a name', 'local/guides/My Guide.mdx', `${front}Hi.`, 'Call it my-guide.'],
    [
      'another ending',
      'local/clauses.yml',
      '',
      'nothing reads this file because of its name. Call it clauses.yaml',
    ],
    [
      'a text that is no Markdown',
      'local/guides/mine.docx',
      '',
      'a document can’t be read here. Make a text with npm run new',
    ],
    ['a folder that is not there', 'local/guide/mine.mdx', `${front}Hi.`, 'Did you mean “local/guides/”?'],
    ['American spelling', 'organization.yaml', 'name: X', 'Call it organisation.yaml'],
    ['the organisation in local/', 'local/organisation.yaml', 'name: X', 'Move it there.'],
    [
      'two files of one name',
      'guides/matching.md',
      `${front}Hi.`,
      'has the same name. Take one of them out.',
    ],
    [
      'Markdown with a component',
      'guides/mine.md',
      `${front}<Say>\n\n- Hi.\n\n</Say>`,
      'only files whose names end in .mdx can use it.',
    ],
    ['another encoding', 'organisation.yaml', Buffer.from('name: Caf\xe9', 'latin1'), 'not saved as UTF-8'],
    [
      'an empty file',
      'organisation.yaml',
      '',
      'is empty. It begins with a line like “name: …”. Fields: name, shortName,',
    ],
    ['a tab', 'organisation.yaml', 'name: X\ncontact:\n\twho: Me', 'line 3: at “who: Me”: there is a tab'],
    ['a field twice', 'organisation.yaml', 'name: X\nname: Y', 'this field stands twice in the same place.'],
    ['no space after a colon', 'organisation.yaml', 'name:X', 'A space is missing after the colon.'],
    ['quotation marks of a word processor', 'organisation.yaml', 'name: “X”', "Use straight ones: 'X'."],
    [
      'a number for a telephone',
      'organisation.yaml',
      'name: X\ncontact: { who: Me, phone: 116123 }',
      'contact, phone: should be text, but is 116123. Put it in quotation marks.',
    ],
    [
      'a contact that nobody can reach',
      'organisation.yaml',
      'name: X\ncontact: { who: Me }',
      'a contact needs at least one of: mail, phone, booking, place.',
    ],
    [
      'a logo that is not there',
      'organisation.yaml',
      'name: X\nlogo: logo.svg',
      'there is no src/content/local/logo.svg. Put the file there.',
    ],
    [
      'a path in the address',
      'organisation.yaml',
      'name: X\naddress: https://ours.uk/toolbox/',
      'the path after the host goes into base',
    ],
    [
      'a script for an address',
      'organisation.yaml',
      'name: X\nedit: "javascript:alert(1)"',
      'an address begins with https://',
    ],
    [
      'one clause in two rules',
      'organisation.yaml',
      'name: X\nagreements: { off: [feedback], locked: [feedback] }',
      '“feedback” is in off and in locked. Keep one of them.',
    ],
    [
      'a rule that takes away what every agreement needs',
      'organisation.yaml',
      'name: X\nagreements: { off: [review] }',
      'the agreement “mentoring” would have no clause on “review”.',
    ],
    [
      'a day that the calendar has not',
      'guides/mine.mdx',
      `${front.replace('11-24', '02-30')}Hi.`,
      'the calendar has no such day.',
    ],
    [
      'a list where one entry was meant',
      'organisation.yaml',
      'name: X\nlegal: One line',
      'legal: should be a list, but is “One line”. Write it on the next line, after a dash and a space: - One line',
    ],
  ])('%s', (_, file, source, sentence) => {
    const said = toldOf(file, source);
    expect(said).toContain('src/content/');
    expect(said).toContain(sentence);
  });

  it('and a logo that runs a script is refused', () => {
    const folder = withFile('organisation.yaml', 'name: X\nlogo: logo.svg');
    mkdirSync(join(folder, 'local'));
    writeFileSync(
      join(folder, 'local/logo.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    );
    expect(report(readContent(folder).refusals)).toContain(
      'logo: src/content/local/logo.svg holds a script.',
    );
  });

  it('and neither Windows line ends nor an invisible first mark is a slip', () => {
    expect(toldOf('guides/mine.mdx', `\ufeff${front}Hi.`.replaceAll('\n', '\r\n'))).toBe('');
  });
});

describe('a list of an adopter holds only what is new', () => {
  it('signposts of its own need no places and no kinds', () => {
    const { refusals, content } = readContent(
      withFile(
        'local/signposts.yaml',
        "signposts:\n  - { id: our-hr, kind: workplace-rights, places: [england], name: HR, for: Questions on work., phone: '0000 960103', checked: 2026-11-24 }\n",
      ),
    );
    expect(report(refusals)).toBe('');
    expect(content!.signposts[0]!.data.signposts.at(-1)!.id).toBe('our-hr');
    expect(content!.signposts[0]!.data.places.length).toBeGreaterThan(3);
  });

  it('a slip in it is told of the file in which it stands, and so is one in another language', () => {
    const entry =
      'terms: [{ id: ours, term: Ours, aliases: [], definition: What is ours., references: [garvey-204] }]';
    const told = ': there is no reference “garvey-204”. Did you mean “garvey-2004”?';
    expect(toldOf('local/glossary.yaml', entry)).toBe(
      `src/content/local/glossary.yaml\n  line 1, term “ours”, references${told}`,
    );
    const folder = withFile('languages/cy/glossary.yaml', entry);
    const words = readFileSync('src/content/words.yaml', 'utf8').replace('tag: en-GB', 'tag: cy');
    writeFileSync(join(folder, 'languages/cy/words.yaml'), words);
    expect(report(readContent(folder, 'cy').refusals)).toContain(
      `src/content/languages/cy/glossary.yaml\n  line 1, term “ours”, references${told}`,
    );
  });

  it('a translation that has lost the use of what it translates', () => {
    const guide = readFileSync('src/content/guides/needs-assessment.mdx', 'utf8');
    const folder = withFile(
      'languages/cy/guides/needs-assessment.mdx',
      guide.replace('use: assessment\n', ''),
    );
    const words = readFileSync('src/content/words.yaml', 'utf8').replace('tag: en-GB', 'tag: cy');
    writeFileSync(join(folder, 'languages/cy/words.yaml'), words);
    expect(report(readContent(folder, 'cy').refusals)).toBe(
      'src/content/languages/cy/guides/needs-assessment.mdx\n  use: English has “assessment” here, and so has its translation.',
    );
  });

  it('and a part of its own, with a guide in it, stands after ours', () => {
    const folder = withFile(
      'local/parts.yaml',
      'parts: [{ id: ours, title: With us, description: How we do it. }]',
    );
    mkdirSync(join(folder, 'local/guides'));
    writeFileSync(join(folder, 'local/guides/mine.mdx'), `${front.replace('part: start', 'part: ours')}Hi.`);
    expect(report(readContent(folder).refusals)).toBe('');
  });
});
