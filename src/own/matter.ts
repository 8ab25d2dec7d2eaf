/** The fields above a text, and the text; undefined where a file does not begin with fields between two lines of dashes. */
export function matterOf(source: string): { front: string; body: string } | undefined {
  const [whole, front = '', body = ''] =
    /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n([\s\S]*))?$/.exec(source) ?? [];
  return whole === undefined ? undefined : { front, body };
}
