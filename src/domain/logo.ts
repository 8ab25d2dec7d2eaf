/** How wide a drawing is beside its height, by what an SVG says of itself; 1 where it says nothing. */
export function ratioOf(svg: string): number {
  const tag = /<svg\b[^>]*>/.exec(svg)?.[0] ?? '';
  const lengths = (text = '') =>
    text
      .trim()
      .split(/[\s,]+/)
      .map(Number.parseFloat);
  const of = (name: string) => new RegExp(`\\s${name}\\s*=\\s*["']([^"']+)["']`).exec(tag)?.[1];
  const [, , ...box] = lengths(of('viewBox'));
  const [width = 0, height = 0] =
    box.length === 2 ? box : [lengths(of('width'))[0], lengths(of('height'))[0]];
  return width > 0 && height > 0 ? width / height : 1;
}

/** What is wider than this is a word-mark: it cannot be read in a square. */
export const isWordMark = (svg: string): boolean => ratioOf(svg) > 1.6;
