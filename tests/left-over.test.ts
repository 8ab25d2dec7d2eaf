import { EventEmitter } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentCheck } from '../build/content-check.ts';
import { leftOver } from '../build/left-over.ts';
import { starts } from '../src/own/starts.ts';
import { report } from '../src/schemas/refusal.ts';

/** Nothing but files of an organisation, by their names. */
function own(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'own-'));
  for (const [file, source] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), source);
  }
  return folder;
}

const told = (source: string, file = 'organisation.yaml') => report(leftOver(own({ [file]: source })));

describe('what is left of an example is refused, with its line and what would be right', () => {
  it.each(readdirSync('examples'))('each example as it is: %s', (example) => {
    const folder = mkdtempSync(join(tmpdir(), 'own-'));
    cpSync(join('examples', example), folder, { recursive: true });
    const source = readFileSync(join(folder, 'organisation.yaml'), 'utf8').split('\n');
    const said = report(leftOver(folder));
    for (const [i, line] of source.entries())
      if (/01632|example\.org|is made up|^name:/.test(line)) expect(said).toContain(`line ${i + 1}:`);
  });

  it.each([
    ['a number', "phone: '01632 960102'", 'line 1: “01632 960102” is a number for examples'],
    ['a mobile from abroad', "phone: '+44 7700 900123'", '“+44 7700 900123” is a number for examples'],
    ['a number of London', "phone: '(020) 7946 0123'", 'nobody answers it'],
    ['a mailbox', 'name: Ours\nmail: us@example.org', 'line 2: “us@example.org” is an address for examples'],
    ['a page', 'booking: https://book.example.com/x', '“book.example.com” is an address for examples'],
    ['an ending for tests', 'address: https://ours.test', 'it leads nowhere. Write your own'],
    ['a line at the foot', 'legal: [Ours is made up.]', '“is made up” would stand on every page.'],
    ['the other half of it', 'legal: [This is an example.]', '“This is an example” would stand'],
    ['a name', 'name: Lantern Street', 'comes from examples/charity/organisation.yaml.'],
    [
      'a room that nobody can find',
      'contact:\n  place: Room 12 at the office, on Tuesdays after school',
      'line 2: “Room 12 at the office, on Tuesdays after school” is not yours yet',
    ],
    ['a note to oneself', 'name: TODO', 'marks what is still to be written'],
  ])('%s', (_, source, sentence) => {
    expect(told(source)).toContain(sentence);
  });

  it('a number in a guide, in a list and in a language of its own', () => {
    for (const file of ['local/guides/us.mdx', 'local/signposts.yaml', 'local/languages/cy/guides/us.mdx'])
      expect(told('Ring\n01632 960102.', file)).toContain(`src/content/${file}\n  line 2: “01632 960102”`);
  });

  it('a paragraph of the example’s guide, and the example’s logo', () => {
    const guide =
      'It meets once a term. You bring a case\nwithout names. If a pupil may be at risk, tell the';
    expect(told(`## Ours\n\n${guide} safeguarding lead first.`, 'local/guides/us.mdx')).toContain(
      'line 3: “It meets',
    );
    expect(told(readFileSync('examples/school/local/logo.svg', 'utf8'), 'local/logo.svg')).toContain(
      'this is the picture of our example',
    );
  });

  it.each(Object.keys(starts))('text of npm run new as it was written, for a %s', (kind) => {
    const start = starts[kind]!;
    const source = (start.head ?? '') + start.text('ours', 'Ours', '2026-11-24');
    expect(told(source, `local/${start.file('ours')}`)).toContain(
      'it comes from the start that npm run new writes',
    );
  });
});

describe('what is true is left alone', () => {
  it.each([
    ['real numbers', "phone: '116 123'\nother: '+44 20 7946 1234'\nday: 2026-11-24"],
    ['a comment', '# 01632 960101, example.org: is made up'],
    ['words alike', 'name: Brookfield Primary School\naddress: https://toolbox.brookfield.sch.uk'],
    ['what a signpost of ours is for', 'for: Any worry about a pupil. Tell them the same day.'],
  ])('%s', (_, source) => {
    expect(told(source)).toBe('');
  });

  it('a case that says that it is made up', () => {
    expect(told('Everybody in it is made up.', 'local/cases/ours.mdx')).toBe('');
  });
});

it('the build stops with the sentences alone: no line of our code stands below them', () => {
  const setup = contentCheck(own({ 'organisation.yaml': 'name: "Ours' })).hooks['astro:config:setup'];
  try {
    (setup as unknown as (one: unknown) => void)({ command: 'build' });
    expect.unreachable();
  } catch (error) {
    expect((error as Error).message).toContain('a quotation mark was opened and not closed');
    expect((error as Error).stack).toBe('');
  }
});

describe('npm run dev', () => {
  /** What a browser is answered at the door of a dev server that shows a folder of content. */
  function door(folder: string) {
    const watcher = new EventEmitter();
    let answer: (request: unknown, response: unknown, next: () => void) => void = () => {};
    const sent: string[] = [];
    const server = {
      watcher,
      config: { base: '/toolbox/' },
      ws: { send: ({ type }: { type: string }) => sent.push(type) },
      middlewares: { use: (one: typeof answer) => (answer = one) },
    };
    const setup = contentCheck(folder).hooks['astro:server:setup'] as unknown as (one: unknown) => void;
    setup({ server });
    const ask = () => {
      let page = 'the page';
      const response = { writeHead: () => {}, end: (html: string) => (page = html) };
      answer({ headers: { accept: 'text/html' } }, response, () => {});
      return page;
    };
    return { ask, sent, save: (file: string) => watcher.emit('all', 'change', `/${folder}/${file}`) };
  }

  it('says on the page what is left, and shows the page again once it is right', () => {
    const folder = mkdtempSync(join(tmpdir(), 'dev-'));
    cpSync('src/content', folder, { recursive: true });
    const file = join(folder, 'organisation.yaml');
    writeFileSync(file, "name: Ours\ncontact: { who: Us, phone: '01632 960102' }\n");
    const { ask, sent, save } = door(folder);
    expect(ask()).toContain('line 2: “01632 960102” is a number for examples');
    expect(ask()).toContain('src="/toolbox/@vite/client"');
    writeFileSync(file, "name: Ours\ncontact: { who: Us, phone: '116 123' }\n");
    save('organisation.yaml');
    expect(ask()).toBe('the page');
    writeFileSync(file, 'name: <b>\n  x: y: z\n');
    save('organisation.yaml');
    expect(ask()).toContain('organisation.yaml');
    expect(ask()).not.toContain('<b>');
    expect(sent).toEqual(['full-reload', 'full-reload']);
  });
});
