import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reopen } from '../../src/domain/agreement/reopened.ts';
import { settle } from '../../src/domain/agreement/settle.ts';
import { shownOn } from '../../src/domain/agreement/shown.ts';
import { allowedIn } from '../../src/domain/agreement/template.ts';
import { readFor } from '../../src/domain/opened.ts';
import { docx } from '../../src/formats/docx.ts';
import { readPaper } from '../../src/formats/reading/index.ts';
import { atBuild } from '../../src/readers/files.ts';
import { times } from '../soaking.ts';
import { fills } from '../fills.ts';
import { carried, filled, paperWords, templates } from '../templates.ts';

const folder = mkdtempSync(join(tmpdir(), 'reopened-'));
const each = times(5);

it('after LibreOffice has saved the Word file anew, no field is wrong: each is found or asked about', async () => {
  const made = templates.flatMap((template) =>
    fc
      .sample(fills(template), { numRuns: each, seed: 20 })
      .map((given, i) => ({ template, given, name: `${template.id}-${i}.docx` })),
  );
  for (const { template, given, name } of made) {
    const paper = carried(template, given);
    writeFileSync(join(folder, name), await docx(paper, atBuild.now));
  }
  execFileSync(
    'soffice',
    [
      '--headless',
      `-env:UserInstallation=file://${folder}/profile`,
      '--convert-to',
      'docx:MS Word 2007 XML',
      '--outdir',
      join(folder, 'saved'),
      ...made.map(({ name }) => join(folder, name)),
    ],
    { stdio: 'ignore' },
  );
  let [asked, found] = [0, 0];
  for (const { template, given, name } of made) {
    const kept = shownOn(settle(template, given), filled(template, given));
    const read = readPaper(readFileSync(join(folder, 'saved', name)));
    expect([name, read.ok]).toEqual([name, true]);
    if (!read.ok || read.answers === undefined || !read.passages) continue;
    const { version } = template.agreement;
    const opened = readFor(
      { kind: 'agreement', of: template.id, version, allowed: allowedIn(template) },
      read.answers,
    );
    if (!opened.ok) throw new Error(`${name}: ${opened.reason}`);
    const back = reopen(template, opened.responses, read.passages, paperWords);
    for (const [id, value] of Object.entries(back.responses))
      expect([name, id, value]).toEqual([name, id, kept[id]]);
    const questions = back.asked.flatMap(({ kept: own }) => Object.keys(own.responses ?? {}));
    expect([name, [...Object.keys(back.responses), ...questions].sort()]).toEqual([
      name,
      Object.keys(kept).sort(),
    ]);
    asked += back.asked.length;
    found += Object.keys(back.responses).length;
  }
  // Asking about everything would be no help.
  expect(asked).toBeLessThan(found / 10);
});
