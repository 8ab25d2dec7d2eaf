import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { beneath } from '../build/beneath.ts';
import { report } from '../src/schemas/refusal.ts';

const example = readFileSync('examples/charity/local/clauses.yaml', 'utf8');

/** An organisation's copy with a clause of its own, whose ours says something else now. */
function copy(own: string, change = (ours: string) => ours): string {
  const folder = mkdtempSync(join(tmpdir(), 'beneath-'));
  cpSync('src/content', folder, { recursive: true });
  mkdirSync(join(folder, 'local'));
  writeFileSync(join(folder, 'local/clauses.yaml'), own);
  const ours = readFileSync(join(folder, 'clauses.yaml'), 'utf8');
  writeFileSync(join(folder, 'clauses.yaml'), change(ours));
  return folder;
}

it('the example of a charity has the mark of the clause of ours that it stands for', () => {
  expect(report(beneath(copy(example)))).toBe('');
});

it('an own wording is told when ours changes beneath it, and which words to compare', () => {
  const changed = copy(example, (ours) => {
    const at = ours.indexOf('id: mentoring-is-not');
    return ours.slice(0, at) + ours.slice(at).replace(/(wordings:\s+- )(['"])/, '$1$2Changed, ');
  });
  expect(report(beneath(changed))).toMatch(
    /^src\/content\/local\/clauses\.yaml\n {2}line 3, clause “mentoring-is-not”: ours has changed since you wrote yours\. It says now: “Changed, .*” Read yours against it, then write insteadOf: v\w{6} into yours\.$/,
  );
});

it('without a mark it is told which one to write', () => {
  const said = report(beneath(copy(example.replace(/ +insteadOf.*\n/, ''))));
  expect(said).toMatch(/To be told when ours changes, write insteadOf: v\w{6} on the line below its id\./);
});
