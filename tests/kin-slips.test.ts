// Slips of people who have never heard of such files, by kind of field: what they wrote is told back as it should be.
import { describe, expect, it } from 'vitest';
import { organisation } from '../src/schemas/organisation.ts';
import { dataIn } from '../src/own/data.ts';
import { writtenIn } from '../src/own/written.ts';

const good = `name: Ours
contact:
  who: The learning team
  phone: '0000 123456'
  mail: us@ours.uk
legal:
  - A registered charity
`;

/** What is said of organisation.yaml, before it is compared with the rest of the site. */
function told(text: string): string {
  const { left, slips } = writtenIn('organisation.yaml', text, []);
  const read = dataIn('organisation.yaml', text, organisation);
  return [...left, ...slips, ...('refusals' in read ? read.refusals : [])]
    .map(({ message }) => message)
    .join('\n');
}

const instead = (of: string, by: string) => {
  expect(good).toContain(of);
  return told(good.replace(of, () => by));
};

describe('a way to reach somebody, written as people write it', () => {
  it.each([
    ["'0161-200-1000'", "Write: '0161 200 1000'."],
    ['(0161) 200 1000', "Write: '0161 200 1000'."],
    ["'+44 (0)161 200 1000'", "Write: '+44 161 200 1000'."],
    ['0161 200 1000 extension 12', "Write: '0161 200 1000 ext. 12'."],
    ['0161 200 1000 (24 hours)', "Write: '0161 200 1000'. What else there is to say"],
    ['0161 200 100O', 'the letter O stands in it. Write a nought'],
    ['0800 HELP', 'write the digits in place of the letters'],
    ['none', 'Where there is none, take this line out.'],
    ['[0161 200 1000]', 'Write it without brackets and without a dash: phone: 0161 200 1000'],
  ])('telephone %s', (phone, right) => {
    expect(instead("'0000 123456'", phone)).toContain(right);
  });

  it.each(['01612001000', '+44 161 200 1000', '+441612001000', "'116 123'"])(
    'telephone %s is right, and loses no nought',
    (phone) => {
      expect(instead("'0000 123456'", phone)).toBe('');
    },
  );

  it.each([
    ['us(at)ours.uk', 'write the address alone: us@ours.uk.'],
    ['us @ours.uk', 'write the address alone: us@ours.uk.'],
    ['Gwen <us@ours.uk>', 'write the address alone: us@ours.uk.'],
    ['us@ours.uk, them@ours.uk', 'one address can stand here. Write: us@ours.uk.'],
    ['[us@ours.uk](mailto:us@ours.uk)', 'write the address alone: us@ours.uk'],
    ['https://ours.uk', 'this is a web address; a mail address has an @'],
    ['you@yourcompany.com', 'is an address for examples'],
  ])('mail %s', (mail, right) => {
    expect(instead('us@ours.uk', mail)).toContain(right);
  });

  it.each([
    ['ours.uk/book', 'Write: https://ours.uk/book.'],
    ['https//ours.uk', 'Write: https://ours.uk.'],
    ['https://https://ours.uk', 'write the address alone: https://ours.uk.'],
    ['https://ours.uk/a b', 'a space stands in it.'],
    ['C:\\Users\\a.doc', 'a place on your own machine or network.'],
    ['https://localhost:4321/', 'which nobody else can open'],
    ['us@ours.uk', 'this is a mail address'],
  ])('page %s', (page, right) => {
    expect(instead('  mail', `  booking: ${page}\n  mail`)).toContain(right);
  });
});

describe('a field of one thing, written as another', () => {
  it.each([
    [
      'address: https://ours.uk/toolbox',
      'Write address: https://ours.uk and, on the next line, base: /toolbox/.',
    ],
    ['base: my toolbox', 'Write: /my-toolbox/.'],
    ['base: https://ours.uk/toolbox', 'Write: /toolbox/.'],
    ['logo: src/content/local/logo.svg', 'write the name of the file alone: logo.svg.'],
    ['logo: logo.png', 'a logo is a drawing in a file that ends in .svg'],
    ["accent: '#003087'", "Write: accent: { light: '#003087', dark: '#"],
    ["accent: { light: '#039', dark: '#ffffff' }", "Write: '#003399'."],
    ["accent: { light: 'rgb(0, 48, 135)', dark: '#ffffff' }", "Write: '#003087'."],
    ["accent: { light: '#ffd400', dark: '#002f6c' }", 'are the two exchanged?'],
    ["accent: {light:'#003087'}", "a space is missing after the colon. Write: light: '#003087'"],
    ['agreements: { feedback: no }', 'such as: agreements: { off: [feedback] }.'],
    ['agreements: { on: feedback }', 'Put it in brackets: on: [feedback].'],
    ['leaveOut: [Settings]', 'an id is lower-case words with hyphens, like settings.'],
    ['agreements: { on: [4, 7] }', 'A clause is called by its id, such as challenge-style'],
    ['accent: { light: rgb(0, 70, 127), dark: rgb(9, 9, 9) }', "such as '#00467f' for rgb(0, 70, 127)."],
    ['languages: [cy]', 'Another language is a folder'],
    [
      'offers:\n  - {\n      relationship: coaching\n      who: We,\n    }',
      'Put one at the end of this line.',
    ],
    ['offers: mentoring', 'write “- relationship: …” on the next line'],
    ['offers:\n  - relationship: mentor\n    who: We\n    how: Ask', 'Write: mentoring'],
    ['offers:\n  - relationship: mentoring\n  - who: We\n  - how: Ask', 'take the dash away: “who” belongs'],
    ['colour: blue', 'It is called “accent”.'],
    ['NAME: Ours', 'Did you mean “name”?'],
    ['// our own', 'a remark begins with “#”. Write: # our own'],
    ['  place: Room 4', 'a list stands above, and this line is no entry of it.'],
  ])('%s', (line, right) => {
    expect(told(`${good}${line}\n`)).toContain(right);
  });

  it('a contact on one line', () => {
    const [before, after] = good.split(/contact:[\s\S]*(?=legal)/);
    expect(told(`${before}contact: Gwen Jones, us@ours.uk, 0161 200 1000\n${after}`)).toContain(
      "two spaces further in: who: Gwen Jones / mail: us@ours.uk / phone: '0161 200 1000'.",
    );
  });

  it.each([
    ['name: Ours,', 'ends in “,”, which readers would see. Take it away.'],
    ['name = Ours', 'a field has a colon and a space. Write: name: Ours'],
    ['name: Marks &amp; Sons', 'readers would see “&amp;” as it stands.'],
    ['name: &Co', 'Write: "&Co".'],
    ['name: **Ours**', 'Write: name: "Ours"'],
    ['name: <your name here>', '“<your name here>” marks what is still to be written.'],
    ['name: TBC', '“TBC” marks what is still to be written.'],
    ['name:', 'Write it after the colon and a space, or take this line out.'],
    ['name: A mentor # a coach', 'A remark of yours stands on a line of its own.'],
  ])('%s', (line, right) => {
    expect(instead('name: Ours', line)).toContain(right);
  });
});
