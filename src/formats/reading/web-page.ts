import { tokens } from './markup.ts';
import type { Paper } from './paper.ts';

/** What ends a passage. */
const ends = new Set(['/p', '/li', '/td', '/th', '/h1', '/h2', '/h3', '/h4', '/dt', '/dd', '/div']);

const opening = /<script type="application\/json" id="answers">/;

/** The answers in a web page that was made here, and what it says now. Nothing in it is run. */
export function readWebPage(page: string): Paper {
  const start = opening.exec(page);
  const from = start ? start.index + start[0].length : -1;
  const until = page.indexOf('</script>', from);
  const answers = start && until > 0 ? page.slice(from, until) : undefined;
  const body = page.indexOf('<main>');
  return { answers, passages: passagesOf(page.slice(Math.max(body, 0), start?.index)) };
}

function passagesOf(markup: string): string[] {
  const passages: string[] = [];
  let passage = '';
  for (const token of tokens(markup)) {
    if ('text' in token) passage += token.text;
    else if (token.tag === 'br') passage += '\n';
    else if (ends.has(token.tag)) {
      passages.push(passage);
      passage = '';
    }
  }
  return passages;
}
