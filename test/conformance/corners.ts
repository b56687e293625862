/** Verdicts on the disputed readings of the format. */
import type { Difference, Part } from './report.ts';
import { type Corner, corners } from './shared.ts';
import { compareVerdict } from './verdict.ts';
import type { Question } from './zonesmith.ts';

export const cornerOctets = ({ zone, encoding }: Corner): Buffer => Buffer.from(zone, encoding);

export const cornerQuestion = (corner: Corner, files: Readonly<Record<string, string>>): Question => ({
  path: corner.id,
  text: cornerOctets(corner),
  origin: corner.origin,
  files,
});

export function measureCorners(): Part {
  const { cases, includes } = corners();
  const differences = cases.flatMap((corner): Difference[] => {
    const { difference } = compareVerdict(`corner ${corner.id}`, cornerQuestion(corner, includes), corner.bind);
    const text = cornerOctets(corner).toString().split('\n').slice(-6);
    return difference ? [{ ...difference, lines: [...difference.lines, ...text.map((line) => `| ${line}`)] }] : [];
  });
  return {
    title: 'corners: who refuses what',
    figures: [{ what: 'verdicts as BIND', right: cases.length - differences.length, of: cases.length, least: 0.98 }],
    differences,
  };
}
