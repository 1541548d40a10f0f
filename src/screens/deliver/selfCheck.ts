import type { Finding } from '@/checks/finding';
import { countFindings } from '@/checks/runChecks';
import { EDITIONS } from '@/editions/form';
import { FINDING_WORDS } from '@/messages/findings';
import { notice } from '@/messages/zh/notice';
import { handedIn } from '@/messages/zh/handedIn';
import { zh } from '@/messages/zh';
import type { Report, ReportPlace } from '@/report/report';
import { sayFound } from '../report/noticeFindingWords';
import { createVoice } from '../report/voice';

const words = handedIn.selfCheck;

/** 自查情况: what was found, what was explained and why, as plain text in Chinese. `today` is YYYY-MM-DD. */
export function writeSelfCheck(
  report: Report,
  findings: readonly Finding[],
  { title, today }: { readonly title: string; readonly today: string },
): string {
  const { errors, warnings, notes, todos } = countFindings(findings);
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number);
  const open = findings.filter(({ dismissed }) => dismissed === undefined);
  const explained = findings.filter(({ dismissed }) => dismissed !== undefined);
  const list = (items: readonly Finding[]): readonly string[] =>
    items.length === 0
      ? [words.none]
      : items.flatMap((item, index) => sayItem(item, index + 1, report));
  return [
    words.title,
    words.of(title),
    words.day(notice.date(year, month, day)),
    '',
    words.result,
    open.length === 0 ? words.clean : words.counts(errors, warnings, notes + todos),
    '',
    words.explained,
    ...list(explained),
    '',
    words.open,
    ...list(open),
    '',
  ].join('\n');
}

function sayItem(finding: Finding, number: number, report: Report): readonly string[] {
  const said = words.item(
    number,
    chapterName(report, finding.about),
    sayInChinese(finding, report),
  );
  return finding.dismissed === undefined ? [said] : [said, words.reason(finding.dismissed)];
}

/** The findings as rows of the workbook, with the heads of `handedIn.findingHeads`. */
export function findingRows(
  report: Report,
  findings: readonly Finding[],
): readonly (readonly string[])[] {
  return findings.map((finding) => [
    report.agency.name,
    String(report.year),
    chapterName(report, finding.about),
    FINDING_WORDS.zh.severity[finding.severity],
    finding.check,
    sayInChinese(finding, report),
    finding.dismissed ?? '',
  ]);
}

function sayInChinese(finding: Finding, report: Report): string {
  return sayFound(finding, createVoice(report, { language: 'zh', words: zh }));
}

function chapterName({ edition }: Report, place: ReportPlace): string {
  const chapter = EDITIONS[edition].chapters.find(({ id }) => id === place);
  return chapter?.heading ?? notice.headings.front;
}
