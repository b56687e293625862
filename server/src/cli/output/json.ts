import type { Report } from '../report.ts';

/** The report as it is; `docs/report.schema.json` describes it. */
export const jsonOutput = (report: Report): string => `${JSON.stringify(report, undefined, 2)}\n`;
