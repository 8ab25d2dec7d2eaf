/** The whole address of a page of this site, as far as anybody has said where it is. */
export function wholeAddress(path: string): string | undefined {
  const { SITE, BASE_URL } = import.meta.env;
  return SITE && new URL(`${BASE_URL.replace(/\/$/, '')}${path}`, SITE).href;
}
