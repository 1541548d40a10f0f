import { writeLinkedText, type LinkedText } from '@/report/links';

/** What the clipboard is told beside the plain text; other programs do not know it. */
const TYPE = 'text/x-gongkai';

type Clipboard = Pick<DataTransfer, 'getData' | 'setData'>;

/** Puts a passage on the clipboard: its numbers for every program, its links for its own report. */
export function putLinked(clipboard: Clipboard, reportId: string, passage: LinkedText): void {
  clipboard.setData('text/plain', passage.text);
  clipboard.setData(TYPE, `${reportId}\n${writeLinkedText(passage)}`);
}

/**
 * A passage of the same report with its links, as it is stored; undefined where the clipboard holds none. In another
 * report the numbers are pasted as they were copied, and do not turn into that one's.
 */
export function takeLinked(clipboard: Clipboard, reportId: string): string | undefined {
  const put = clipboard.getData(TYPE);
  return put.startsWith(`${reportId}\n`) ? put.slice(reportId.length + 1) : undefined;
}
