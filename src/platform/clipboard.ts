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

/**
 * Puts a text on the clipboard together with its HTML, which editors prefer; called by a click. By the copy event where
 * the browser lets it, as it does over plain HTTP too. False where it may not.
 */
export async function writeClipboardHtml(content: {
  readonly html: string;
  readonly text: string;
}): Promise<boolean> {
  if (copyByEvent(content)) return true;
  if (!('clipboard' in navigator) || typeof ClipboardItem === 'undefined') return false;
  try {
    const blobOf = (text: string, type: string): Blob => new Blob([text], { type });
    const item = new ClipboardItem({
      'text/html': blobOf(content.html, 'text/html'),
      'text/plain': blobOf(content.text, 'text/plain'),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    // Refused by the browser or the user: the caller has another way.
    return false;
  }
}

function copyByEvent({ html, text }: { readonly html: string; readonly text: string }): boolean {
  let isCopied = false;
  const put = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isCopied = event.clipboardData !== null;
  };
  document.addEventListener('copy', put, { capture: true });
  try {
    // Deprecated, and the one way there is over plain HTTP.
    const run = document.execCommand.bind(document);
    return run('copy') && isCopied;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', put, { capture: true });
  }
}
