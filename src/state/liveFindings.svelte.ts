import type { CheckContext, Finding } from '@/checks/finding';
import { runChecks } from '@/checks/runChecks';
import type { Timer } from '@/platform/clock';
import type { Report } from '@/report/report';
import type { Neighbourhood } from './neighbourhood';
import { keepFindings, keepList } from './keepFindings';
import { Pace } from './pace';
import { isSameFrame, type ReportFrame } from './reportFrame';

/** While edits keep coming, findings follow them four times a second. */
const PACE_MS = 250;

/**
 * What the reviewer finds in the open report as it is edited. The first edit after a pause is checked at once;
 * while edits keep coming they are checked together.
 */
export class LiveFindings {
  readonly #pace: Pace;
  readonly #previous: Report | undefined;
  readonly #today: () => string;
  readonly #checked: (findings: readonly Finding[]) => void;
  #wanted: Report;
  #near: Neighbourhood = {};
  /** The report that the findings speak of. */
  report = $state.raw<Report>() as Report;
  /** That report around its tables: the same object as long as only cells change. */
  frame = $state.raw<ReportFrame>() as ReportFrame;
  /** A finding that says the same as before is the same object. */
  findings = $state.raw<readonly Finding[]>([]);
  /** Those that name passages of the texts; the same list as long as they are the same. */
  inTexts = $state.raw<readonly Finding[]>([]);

  /**
   * @param options.previous last year's report of the same agency and scope
   * @param options.today the day where the user is, YYYY-MM-DD
   * @param options.checked called after each check with what it found
   */
  constructor(
    report: Report,
    options: {
      readonly previous: Report | undefined;
      readonly timer: Timer;
      readonly today: () => string;
      readonly checked: (findings: readonly Finding[]) => void;
    },
  ) {
    this.#previous = options.previous;
    this.#today = options.today;
    this.#checked = options.checked;
    this.#wanted = report;
    this.report = report;
    this.frame = report;
    this.#pace = new Pace(options.timer, PACE_MS, () => this.#check());
    this.#checkNow();
  }

  /** What the report is held against. */
  get context(): CheckContext {
    return { previous: this.#previous, ...this.#near, today: this.#today() };
  }

  /** Tells of the report after an edit. */
  follow(report: Report): void {
    this.#wanted = report;
    this.#pace.call();
  }

  /** Tells of the other reports, which are read after this one is open. */
  meet(near: Neighbourhood): void {
    this.#near = near;
    this.#checkNow();
  }

  /** Checks now what has not been checked yet. */
  catchUp(): void {
    this.#pace.catchUp();
  }

  stop(): void {
    this.#pace.stop();
  }

  #check(): void {
    if (this.report !== this.#wanted) this.#checkNow();
  }

  #checkNow(): void {
    const report = this.#wanted;
    if (!isSameFrame(this.report, report)) this.frame = report;
    this.report = report;
    this.findings = keepFindings(this.findings, runChecks(report, this.context));
    this.inTexts = keepList(
      this.inTexts,
      this.findings.filter(({ spans }) => spans !== undefined),
    );
    this.#checked(this.findings);
  }
}
