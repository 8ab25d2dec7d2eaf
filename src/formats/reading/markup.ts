const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Text of XML or HTML as it is read. An entity that neither defines by itself stays as it is written: none is looked up. */
export const unescape = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,4}));/g, (whole, decimal, hex, name) => {
    if (name) return named[name as string] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex as string, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

/** A tag by its name, with a slash before it where it ends something, or a piece of text. */
export type Token = { tag: string; whole: string } | { text: string };

/** Tags and texts in their order. Each sign is looked at once, whatever the file holds. */
export function* tokens(markup: string): Generator<Token> {
  let at = 0;
  while (at < markup.length) {
    const open = markup.indexOf('<', at);
    if (open !== at) yield { text: unescape(markup.slice(at, open < 0 ? undefined : open)) };
    if (open < 0) return;
    const comment = markup.startsWith('<!--', open);
    const close = markup.indexOf(comment ? '-->' : '>', open);
    if (close < 0) return;
    at = close + (comment ? 3 : 1);
    const whole = markup.slice(open, at);
    yield { tag: /^<(\/?[\w:]+)/.exec(whole)?.[1] ?? '', whole };
  }
}
