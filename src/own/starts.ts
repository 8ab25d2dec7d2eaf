// What `npm run new` writes, and what nobody may publish unchanged.
/** A start for each kind: a file of its own, or an entry at the end of a list; head begins a list that is not there yet. */
export const starts: Record<
  string,
  { file: (id: string) => string; head?: string; text: (id: string, title: string, day: string) => string }
> = {
  guide: {
    file: (id) => `guides/${id}.mdx`,
    text: (_, title, day) => `---
title: ${JSON.stringify(title)}
description: What the reader gets from this guide, in one or two sentences.
part: start
order: 99
glance:
  - { label: Best for, text: Who should read it }
related:
  guides: [three-on-one-page]
reviewed: ${day}
---

Say the most useful thing first.

## Say what to do in the heading

Then how to do it, in short sentences.
`,
  },
  case: {
    file: (id) => `cases/${id}.mdx`,
    text: (_, title, day) => `---
title: ${JSON.stringify(title)}
description: One sentence that makes people want to know what happened.
setting: company
relationships: [mentoring]
guides: [what-mentoring-is]
reviewed: ${day}
---

## The situation

Who, by role, and what the matter was. Made up, without names.

<WhatWasDone>

## What was tried

<Tried missed>

- What they did first, and why it did not help. Without such a step leave out “missed”.
- What they did then, and what came of it.

</Tried>

## Why this form of support

What made it fit.

## What would have been wrong

What looked right and would have done harm or nothing.

</WhatWasDone>
`,
  },
  tool: {
    file: (id) => `tools/${id}.yaml`,
    text: (_, title) => `title: ${JSON.stringify(title)}
description: What the sheet is for, in one sentence.
blocks:
  - heading: A part of the sheet
  - lines: { label: Room to write, count: 4 }
`,
  },
  reflection: {
    file: (id) => `reflections/${id}.yaml`,
    text: (_, title, day) => `title: ${JSON.stringify(title)}
description: Who reflects on what, in one sentence.
for: Who it is for
kind: self
other: the other person
version: 1
reviewed: ${day}
author: Who wrote the statements
areas:
${['first', 'second', 'third', 'fourth']
  .map(
    (area) => `  - id: ${area}
    title: The ${area} area
    informedBy: [kram-1985]
    items:
      - { id: ${area}-one, text: I did one thing that can be seen. }
    strength: What to say where it goes well.
    try: One thing to try this month.
    ask: One question to ask the other person?
    guide: what-mentoring-is`,
  )
  .join('\n')}
`,
  },
  clause: {
    file: () => 'clauses.yaml',
    head: 'clauses:\n',
    text: (id, title) => `  - id: ${id}
    title: ${JSON.stringify(title)}
    topic: other
    grade: optional
    wordings: ['We agree on something in one short sentence.']
    why: Why it is here.
    without: What goes wrong without it.
`,
  },
  signpost: {
    file: () => 'signposts.yaml',
    head: 'signposts:\n',
    text: (id, title) => `- id: ${id}
  kind: workplace-rights
  places: [international]
  name: ${JSON.stringify(title)}
  for: When to use it, in one short sentence.
  url: https://example.org/
`,
  },
};
