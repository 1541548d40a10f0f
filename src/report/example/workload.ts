/** From least to most, both included. */
export type Range = readonly [number, number];

/** About how much an agency has to do in its first year; later years drift from there. */
export interface Workload {
  /** Requests newly received; 0 means none in any year. */
  readonly requests: number;
  /** Requests still open on 31 December. */
  readonly carriedOut: Range;
  /** Reconsiderations newly begun in a year. */
  readonly reconsiderations: Range;
  /** Lawsuits newly begun in a year, of each of the two groups. */
  readonly litigations: Range;
  /** Normative documents in force. */
  readonly documents: number;
  readonly licensing: number;
  readonly penalties: number;
  readonly compulsion: number;
  /** 行政事业性收费 in 万元. */
  readonly fees: number;
  /** Charges 信息处理费 (国办函〔2020〕109号) every other year. */
  readonly chargesForProcessing: boolean;
}
