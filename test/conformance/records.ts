/** Single records of every type. */
import type { Difference, Part } from './report.ts';
import { type RecordCase, recordCases } from './shared.ts';
import { compareVerdict } from './verdict.ts';

/** The root zone that each record was put in. */
export function wrapperOf({ type, text, owner }: RecordCase): string {
  const isSoa = type === 'SOA' || type === 'TYPE6';
  const written = type === 'NSEC3' ? /^\S*(?=\s)/ : /^@?(?=\s)/;
  const soa = isSoa ? '' : '@ SOA ns. hostmaster. 1 3600 600 86400 300\n';
  const delegation = type === 'DS' ? `${owner} NS ns.\n` : '';
  return `$ORIGIN .\n$TTL 3600\n${soa}@ NS ns.\nns. A 192.0.2.1\n${delegation}${text.replace(written, () => owner)}\n`;
}

export function measureRecords(): Part {
  const all = recordCases();
  const differences = all.flatMap((record): Difference[] => {
    const { ok, message } = record.refs.named;
    const bind = { loads: ok, messages: message === undefined ? [] : [message] };
    const question = { path: record.id, text: wrapperOf(record), origin: '.', files: {} };
    const { difference } = compareVerdict(`record ${record.id} ${record.type}`, question, bind);
    return difference ? [{ ...difference, lines: [...difference.lines, `| ${record.text.slice(0, 300)}`] }] : [];
  });
  return {
    title: 'records: who refuses what',
    figures: [{ what: 'verdicts as BIND', right: all.length - differences.length, of: all.length, least: 0.98 }],
    differences,
  };
}
