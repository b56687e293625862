/** The large zone alone, and with small ones beside it: rules across files may cost little. */
import { linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bar, zoneFile } from './compare.ts';
import { median, time } from './measure.ts';
import { zonesmith } from './programs.ts';
import { ORIGIN } from './zoneWriter.ts';

const MOST = 1.3;

/** Each asks something of the large zone: its mail hosts, its policy, its addresses, its delegation. */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  'example.net.': [
    '@ NS ns1.example.com.',
    '@ MX 10 mail.example.com.',
    '@ TXT "v=spf1 include:example.com -all"',
    '_dmarc TXT "v=DMARC1; p=none; rua=mailto:dmarc@example.com"',
  ],
  '10.in-addr.arpa.': ['@ NS ns1.example.com.', '1.0.0 PTR mail.example.com.'],
  'sub.example.com.': ['@ NS ns1.example.com.', 'www CNAME www.example.com.'],
};

export async function beside(folder: string, rounds: number): Promise<Bar> {
  const together = join(folder, 'beside');
  rmSync(together, { recursive: true, force: true });
  mkdirSync(together);
  const alone = zoneFile(folder, 'relative');
  const file = join(together, 'example.com.zone');
  linkSync(alone, file);
  for (const [apex, records] of Object.entries(BESIDE)) {
    const lines = [
      `$ORIGIN ${apex}`,
      '$TTL 3600',
      `@ SOA ns1.${ORIGIN} hostmaster.${ORIGIN} 1 4h 1h 2w 1h`,
      ...records,
    ];
    writeFileSync(join(together, `${apex}zone`), `${lines.join('\n')}\n`);
  }
  const output = join(folder, 'beside.out');
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round++) {
    ratios.push((await time(zonesmith(file), output)) / (await time(zonesmith(alone), output)));
  }
  const ratio = median(ratios);
  return {
    what: `${Object.keys(BESIDE).length} zones beside it: time ≤ ${MOST} × alone (${ratio.toFixed(2)})`,
    met: ratio <= MOST,
  };
}
