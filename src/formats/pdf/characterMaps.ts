// pdfjs reads a font that is not in the file, as 宋体 often is, by these maps of codes to signs; without them its text is lost.
import adobeGB1UCS2 from 'pdfjs-dist/cmaps/Adobe-GB1-UCS2.bcmap?url&inline';
import gBEUCH from 'pdfjs-dist/cmaps/GB-EUC-H.bcmap?url&inline';
import gBEUCV from 'pdfjs-dist/cmaps/GB-EUC-V.bcmap?url&inline';
import gBKEUCH from 'pdfjs-dist/cmaps/GBK-EUC-H.bcmap?url&inline';
import gBKEUCV from 'pdfjs-dist/cmaps/GBK-EUC-V.bcmap?url&inline';
import gBK2KH from 'pdfjs-dist/cmaps/GBK2K-H.bcmap?url&inline';
import gBK2KV from 'pdfjs-dist/cmaps/GBK2K-V.bcmap?url&inline';
import gBKpEUCH from 'pdfjs-dist/cmaps/GBKp-EUC-H.bcmap?url&inline';
import gBKpEUCV from 'pdfjs-dist/cmaps/GBKp-EUC-V.bcmap?url&inline';
import gBpcEUCH from 'pdfjs-dist/cmaps/GBpc-EUC-H.bcmap?url&inline';
import gBpcEUCV from 'pdfjs-dist/cmaps/GBpc-EUC-V.bcmap?url&inline';
import uniGBUCS2H from 'pdfjs-dist/cmaps/UniGB-UCS2-H.bcmap?url&inline';
import uniGBUCS2V from 'pdfjs-dist/cmaps/UniGB-UCS2-V.bcmap?url&inline';
import uniGBUTF16H from 'pdfjs-dist/cmaps/UniGB-UTF16-H.bcmap?url&inline';
import uniGBUTF16V from 'pdfjs-dist/cmaps/UniGB-UTF16-V.bcmap?url&inline';

const CHARACTER_MAPS: ReadonlyMap<string, string> = new Map([
  ['Adobe-GB1-UCS2.bcmap', adobeGB1UCS2],
  ['GB-EUC-H.bcmap', gBEUCH],
  ['GB-EUC-V.bcmap', gBEUCV],
  ['GBK-EUC-H.bcmap', gBKEUCH],
  ['GBK-EUC-V.bcmap', gBKEUCV],
  ['GBK2K-H.bcmap', gBK2KH],
  ['GBK2K-V.bcmap', gBK2KV],
  ['GBKp-EUC-H.bcmap', gBKpEUCH],
  ['GBKp-EUC-V.bcmap', gBKpEUCV],
  ['GBpc-EUC-H.bcmap', gBpcEUCH],
  ['GBpc-EUC-V.bcmap', gBpcEUCV],
  ['UniGB-UCS2-H.bcmap', uniGBUCS2H],
  ['UniGB-UCS2-V.bcmap', uniGBUCS2V],
  ['UniGB-UTF16-H.bcmap', uniGBUTF16H],
  ['UniGB-UTF16-V.bcmap', uniGBUTF16V],
]);

/** A map of simplified Chinese by the name of its file; undefined for any other. */
export function findCharacterMap(name: string): Uint8Array | undefined {
  const address = CHARACTER_MAPS.get(name);
  if (address === undefined) return undefined;
  const bytes = atob(address.slice(address.indexOf(',') + 1));
  return Uint8Array.from(bytes, (byte) => byte.charCodeAt(0));
}
