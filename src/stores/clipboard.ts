/**
 * Puts text on the clipboard; false where the browser refuses. Beside device.ts so that a page to read carries nothing else.
 */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
