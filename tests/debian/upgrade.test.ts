import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { run } from './adopt.ts';

/** What an organisation had of its own when this site could first be one's own. */
const own = {
  'src/content/organisation.yaml': `name: Ours
base: /toolbox/
contact: { who: The learning team, phone: '0000 123456' }
legal: [A registered charity]
agreements: { locked: [safeguarding-route] }
leaveOut: [organising]
`,
  'src/content/local/clauses.yaml': `clauses:
  - id: mentoring-is-not
    title: What mentoring is not
    topic: roles
    grade: essential
    wordings: ['The mentor helps you, and does not assess you.']
    why: So that nobody is taken for a manager.
    without: A mentor is taken for a manager.
`,
  'src/content/local/guides/in-schools.mdx': `---
title: With us
description: What is offered to the people who work here.
part: settings
order: 1
reviewed: 2026-11-24
---

Everybody who begins here gets a mentor. Meet them before the month is over.
`,
};

it('a copy made when there was first one to make takes everything since by the commands of docs/upgrade.md, and is right', () => {
  const folder = mkdtempSync(join(tmpdir(), 'upgrade-'));
  // Whoever checked this out may be somebody else than who runs the tests, and have told Git no name.
  const settings = join(mkdtempSync(join(tmpdir(), 'git-')), 'config');
  writeFileSync(settings, '[user]\nname = a\nemail = a@example.org\n[safe]\ndirectory = *\n');
  const git = (...args: string[]) =>
    execFileSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
      env: { ...process.env, GIT_CONFIG_GLOBAL: settings },
    });
  if (!existsSync('.git'))
    return console.log('Without the history of Git no early copy can be upgraded here.');
  git('clone', '-q', '--shared', resolve('.'), folder);
  const since = git('log', '--diff-filter=A', '--format=%H', '--', 'examples/school/organisation.yaml');
  const first = since.trim().split('\n').at(-1)!;
  git('checkout', '-q', '-b', 'ours', first);
  for (const [file, text] of Object.entries(own)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  git('add', '.');
  git('commit', '-qm', 'What is ours');
  const [command = ''] = /git pull .*(?= main)/.exec(readFileSync('docs/upgrade.md', 'utf8')) ?? [];
  const words = command.split(' ').slice(1, -1);
  expect(words[0]).toBe('pull');
  git(...words, resolve('.'), 'HEAD');
  expect(git('status', '--porcelain')).toBe('');
  for (const [file, text] of Object.entries(own)) expect(readFileSync(join(folder, file), 'utf8')).toBe(text);
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const said = run(folder, 'scripts/check.ts');
  expect(said).toContain('nothing wrong');
  expect(said).toContain('clause “mentoring-is-not”: stands in the place of ours.');
  rmSync(folder, { recursive: true });
});
