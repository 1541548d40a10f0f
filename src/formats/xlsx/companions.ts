/**
 * The names by which a workbook tells its sheets of data and of findings, which hold the report's figures and labels
 * a second time: the reader passes them by. Names of a workbook stay when WPS or Excel stores it anew.
 */
export const COMPANION_NAMES = { data: 'gongkai_data', findings: 'gongkai_findings' } as const;

/** Whether a name of a workbook is of one of them. */
export function isCompanionName(name: string): boolean {
  return Object.values(COMPANION_NAMES).some((other) => other === name);
}
