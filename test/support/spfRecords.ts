/** The names and policies of test/mail/data/spf.records. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type DnsRecord, type DnsRecords, dnsRecord } from './dnsRecords.ts';

export const SPF_DATA = resolve(import.meta.dirname, '../mail/data');

export function spfRecords(): DnsRecords {
  const records: DnsRecord[] = [];
  const failing: string[] = [];
  const unknown: string[] = [];
  for (const line of readFileSync(join(SPF_DATA, 'spf.records'), 'utf8').split('\n')) {
    const [, name, type, data = ''] = /^([^\s;]+) (\S+)(?: (.*))?$/.exec(line) ?? [];
    if (name === undefined) continue;
    if (type === 'fails') failing.push(name);
    else if (type === 'unknown') unknown.push(name);
    else records.push(dnsRecord(name, type, type === 'TXT' ? data.split('||') : data.split(' ')));
  }
  return { records, failing, unknown };
}
