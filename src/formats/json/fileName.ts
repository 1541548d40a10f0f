import type { Report } from '@/report/report';
import { utf8Length } from './json';

/** The parts of a moment as the user's clock shows it; a `Date` has them. */
export type LocalTime = Pick<
  Date,
  'getFullYear' | 'getMonth' | 'getDate' | 'getHours' | 'getMinutes'
>;

/** File systems stop at 255 bytes a name; this leaves room for what stands after the agency. */
const AGENCY_BYTES = 180;

/** `机关名称-年份-政府信息公开年报.json` */
export function reportFileName(report: Pick<Report, 'agency' | 'year'>): string {
  return `${agencyPart(report.agency.name)}-${report.year}-政府信息公开年报.json`;
}

/** The official name of a finished document is its title: `某某局2023年度政府信息公开工作年度报告.docx`. */
export function documentFileName(title: string, extension: 'docx' | 'html' | 'xlsx'): string {
  return `${cleanPart(title, '政府信息公开工作年度报告')}.${extension}`;
}

/** `机关名称-年份-政府信息公开年报报送包.zip` */
export function packageFileName(report: Pick<Report, 'agency' | 'year'>): string {
  return `${agencyPart(report.agency.name)}-${report.year}-政府信息公开年报报送包.zip`;
}

/** What many reports were made into: `政府信息公开年报-60份-20240115.zip`. */
export function manyFileName(
  count: number,
  now: LocalTime,
  extension: 'zip' | 'xlsx' | 'csv' | 'ndjson',
): string {
  return `政府信息公开年报-${count}份-${day(now)}.${extension}`;
}

/** `机关名称-年份-政府信息公开年报数据.csv` */
export function dataFileName(
  report: Pick<Report, 'agency' | 'year'>,
  extension: 'csv' | 'ndjson',
): string {
  return `${agencyPart(report.agency.name)}-${report.year}-政府信息公开年报数据.${extension}`;
}

/** `机关名称-年份-退回意见.txt` */
export function noticeFileName(report: Pick<Report, 'agency' | 'year'>): string {
  return `${agencyPart(report.agency.name)}-${report.year}-退回意见.txt`;
}

/** `政府信息公开年报-N份-YYYYMMDD.json` */
export function reportsFileName(count: number, now: LocalTime): string {
  return `政府信息公开年报-${count}份-${day(now)}.json`;
}

/** `公开年报备份-YYYYMMDD-HHmm.json`, and of a large library `….zip`. */
export function backupFileName(now: LocalTime, extension: 'json' | 'zip'): string {
  return `公开年报备份-${day(now)}-${digits(now.getHours(), 2)}${digits(now.getMinutes(), 2)}.${extension}`;
}

/** `公开年报自动备份-YYYYMMDD-HHmm.json`; from the second of one minute on with a number. */
export function automaticBackupFileName(
  now: LocalTime,
  extension: 'json' | 'zip',
  count: number,
): string {
  const stem = `公开年报自动备份-${day(now)}-${digits(now.getHours(), 2)}${digits(now.getMinutes(), 2)}`;
  return `${stem}${count > 1 ? `-${count}` : ''}.${extension}`;
}

/** Signs that Windows refuses in a name; the others refuse fewer. */
const REFUSED = '\\/:*?"<>|';
/** Invisible marks, and marks that turn the direction of writing: they could disguise the end of a name. */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** The name with `_` for each sign that a file name cannot hold, and not too long. */
function agencyPart(name: string): string {
  return cleanPart(name, '未命名机关');
}

function cleanPart(name: string, otherwise: string): string {
  const visible = name.replace(INVISIBLE, '').replace(/^[\s.]+|[\s.]+$/g, '');
  let kept = '';
  let bytes = 0;
  for (const sign of visible) {
    bytes += utf8Length(sign);
    if (bytes > AGENCY_BYTES) break;
    kept += isRefused(sign) ? '_' : sign;
  }
  return kept || otherwise;
}

function isRefused(sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0;
  const isControl = code < 0x20 || (code >= 0x7f && code < 0xa0);
  const isHalfOfPair = code >= 0xd800 && code <= 0xdfff;
  return isControl || isHalfOfPair || REFUSED.includes(sign);
}

function day(now: LocalTime): string {
  return `${digits(now.getFullYear(), 4)}${digits(now.getMonth() + 1, 2)}${digits(now.getDate(), 2)}`;
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
