// Numbers and addresses that exist for examples alone, so that no stranger is rung up or written to.

/**
 * Numbers that Ofcom keeps free for radio and television (“Telephone numbers for use in TV and radio drama programmes”),
 * by their first digits.
 */
const numbers = [
  ...['0113', '0114', '0115', '0116', '0117', '0118', '0121', '0131', '0141', '0151', '0161'].map(
    (area) => `${area}4960`,
  ),
  ...['01632960', '01914980', '02079460', '02896496', '02920180', '03069990', '07700900', '08081570'],
  '09098790',
];

/** What may be a telephone number in a line, as it is written. */
const written = /(?<![\w+])(?:\+|\(|\d)[\d \u00a0().-]{5,}\d/g;

/** Names that RFC 2606 keeps for examples, anywhere, and its endings where something is an address. */
const hosts =
  /[\w.+-]*@?(?<![\w-])(?:[\w-]+\.)*example\.(?:org|com|net|edu)\b|(?:https?:\/\/|[\w.+-]+@)[\w.-]*\.(?:example|invalid|test)\b(?!\.\w)|(?<=[@./])your-?(?:company|organi[sz]ation|domain|site|school|hospital|charity|name)\.[a-z.]+\b/gi;

/** Telephone numbers in a line of text that nobody has. */
export const madeUpNumbers = (line: string): string[] =>
  (line.match(written) ?? [])
    .map((one) => one.trim())
    .filter((one) => {
      const digits = one
        .replace(/\(0\)/, '')
        .replace(/\D/g, '')
        .replace(/^(?:00)?44/, '0');
      return numbers.some((number) => digits.startsWith(number));
    });

/** Mail and web addresses in a line of text that lead nowhere. */
export const madeUpAddresses = (line: string): string[] => line.match(hosts) ?? [];
