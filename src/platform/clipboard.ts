/** Puts a text on the clipboard; false where the page may not, as over plain HTTP. */
export async function writeClipboard(text: string): Promise<boolean> {
  if (!('clipboard' in navigator)) return false;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Refused by the browser or the user: the caller has another way.
    return false;
  }
}
