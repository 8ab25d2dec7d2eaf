import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentCheck } from '../scripts/content-check.ts';
import { readContent } from '../scripts/content.ts';
import { report } from '../src/schemas/problem.ts';

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
  report(readContent(withSlip(file, right, wrong)).problems);

describe('a writer who makes a slip is told where it is and what would be right', () => {
  it('a misspelt field in a guide', () => {
    expect(told('guides/matching.mdx', 'description:', 'desciption:')).toBe(
      [
        'src/content/guides/matching.mdx',
        '  description: is missing.',
        '  “desciption” is not a field here. Did you mean “description”?',
      ].join('\n'),
    );
  });

  it('a reference that does not exist', () => {
    expect(told('guides/matching.mdx', '<Cite id="allen-2006" />', '<Cite id="alen-2006" />')).toBe(
      'src/content/guides/matching.mdx\n  <Cite>: there is no reference “alen-2006”. Did you mean “allen-2006”?',
    );
  });

  it('a clause with a blank that no field declares', () => {
    expect(told('clauses.yaml', 'We meet {frequency}', 'We meet {frequncy}')).toContain(
      'clause “rhythm”: {frequncy} is not a field in fields.yaml. Did you mean “frequency”?',
    );
  });

  it('a question whose answer weighs nothing for one of the three', () => {
    expect(
      told(
        'quizzes/which-support.yaml',
        'weights: { mentoring: 0, coaching: 3, supervision: 0 }',
        'weights: { mentoring: 0, coaching: 3 }',
      ),
    ).toBe(
      'src/content/quizzes/which-support.yaml\n  question “about”, option “goal”, weights, supervision: is missing.',
    );
  });

  it('a weight that is out of range', () => {
    expect(
      told('quizzes/which-support.yaml', 'coaching: 3, supervision: 0 }', 'coaching: 7, supervision: 0 }'),
    ).toContain('question “about”, option “goal”, weights, coaching: is too many or too much: at most 3.');
  });

  it('a question asked after an answer that is not there', () => {
    expect(told('quizzes/which-support.yaml', 'about: [goal, not-sure]', 'about: [goals]')).toContain(
      'question “who-pays”, askWhen: “goals” is not an answer to “about”.',
    );
  });

  it('a clause that an agreement names and the library lacks', () => {
    expect(told('agreements/mentoring.yaml', '{ clause: own-words }', '{ clause: own-word }')).toContain(
      'section “purpose”, clause “own-word”: there is no clause “own-word”. Did you mean “own-words”?',
    );
  });

  it('an agreement without a required topic', () => {
    expect(told('agreements/mentoring.yaml', '      - { clause: review }\n', '')).toContain(
      'sections: no clause on “review” is switched on. Every agreement needs one.',
    );
  });

  it('a value that is not on the list', () => {
    expect(told('cases/returning-nurse.mdx', 'setting: health', 'setting: helth')).toBe(
      'src/content/cases/returning-nurse.mdx\n  setting: “helth” is not one of: school, university, health, social-care, charity, small-firm, company, faith, friends. Did you mean “health”?',
    );
  });

  it('a text with a colon and no quotation marks', () => {
    expect(told('parts.yaml', 'title: Start here', 'title: Start: here')).toContain(
      'line 4: this is not valid YAML',
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

  it('and the build stops with the same sentences', () => {
    const { hooks } = contentCheck(withSlip('guides/matching.mdx', 'description:', 'desciption:'));
    const setup = hooks['astro:config:setup'] as unknown as (options: { command: string }) => void;
    expect(() => setup({ command: 'build' })).toThrow(
      '“desciption” is not a field here. Did you mean “description”?',
    );
  });
});
