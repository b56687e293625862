/**
 * Zones with answers of the world, ours and the shared ones: all checks run, and each thing that a case wants is shown at
 * its line, at least as grave; nothing else may be an error or a warning.
 */
import { describe, expect, it, vi } from 'vitest';
import { runChecks, subjectsOf } from '../../../server/src/live/run.ts';
import { DEFAULT_LIVE_SETTINGS } from '../../../server/src/live/settings.ts';
import { CONTROL_DOMAIN } from '../../../server/src/live/support/control.ts';
import type { SmtpAnswer } from '../../../server/src/live/world.ts';
import { Lines } from '../../../server/src/text/lines.ts';
import { type Case, cases, SHARED } from '../../conformance/shared.ts';
import { load } from '../../support/check.ts';
import { certificate, fakeWorld, greets, recordOf, type Said, Signal } from '../../support/fakeWorld.ts';

/** Keys in the cases are known by their digest only: it stands for the key, and is its own digest. */
vi.mock('../../../server/src/records/sha2.ts', async (original) => {
  const real = await original<typeof import('../../../server/src/records/sha2.ts')>();
  const sha2: typeof real.sha2 = (bits, octets) =>
    bits === 256 && octets.length === 32 ? octets : real.sha2(bits, octets);
  return { sha2 };
});

interface Question {
  readonly name: string;
  readonly type: string;
  readonly server?: string;
  readonly answers?: readonly string[];
  readonly rcode?: string;
}

interface Talk {
  readonly ip: string;
  readonly result?: 'timeout';
  readonly banner?: string;
  readonly starttls?: { readonly spki_sha256: string };
}

interface LiveCase extends Pick<Case, 'id' | 'zone' | 'origin'> {
  readonly liveData?: {
    readonly dns?: readonly Question[];
    readonly smtp?: readonly Talk[];
    readonly expect: readonly {
      readonly line: number;
      readonly kind: 'error' | 'warning' | 'info';
      readonly what: string;
    }[];
  };
}

const GRAVITY = { hint: 0, info: 1, information: 1, warning: 2, error: 3 } as const;
const CONTROL = '203.0.113.25';
const PARENT = '203.0.113.53';

function sayOf({ answers, rcode }: Question): Said {
  if (rcode !== undefined) return rcode === 'NXDOMAIN' ? rcode : rcode.toLowerCase();
  return answers ?? 'NODATA';
}

/** What a case says about the world, as a table; its name servers have addresses, its parent zone a server. */
function worldOf({ origin, liveData }: LiveCase): { dns: Record<string, Said>; smtp: Record<string, SmtpAnswer> } {
  const parent = origin.split('.').slice(1).join('.');
  const dns: Record<string, Said> = {
    [`${CONTROL_DOMAIN} MX`]: '5 mx.control.example.',
    'mx.control.example. A': CONTROL,
    'mx.control.example. AAAA': 'NODATA',
  };
  const atParent = (liveData?.dns ?? []).filter(({ server }) => server?.startsWith('parent'));
  if (atParent.length > 0) {
    dns[`${parent} SOA`] = `ns.parent.example. hostmaster.parent.example. 1 7200 1800 1209600 3600`;
    dns[`${parent} NS`] = 'ns.parent.example.';
    dns['ns.parent.example. A'] = PARENT;
    dns['ns.parent.example. AAAA'] = 'NODATA';
    const records = (type: string) =>
      atParent
        .filter((each) => each.type === type)
        .flatMap(({ name, answers = [] }) => answers.map((data) => recordOf(name, type, data)));
    dns[`${PARENT} ${origin} NS`] = { kind: 'referral', authority: records('NS'), additional: records('A') };
    const ds = atParent.filter(({ type }) => type === 'DS').flatMap(({ answers = [] }) => answers);
    if (ds.length > 0) dns[`${PARENT} ${origin} DS`] = ds;
  }
  for (const question of liveData?.dns ?? []) {
    const { name, type, server = '' } = question;
    if (server.startsWith('parent')) continue;
    if (server.endsWith('.')) {
      dns[`${server.slice(0, -1)} ${name} ${type}`] = sayOf(question);
      if (!server.endsWith(`.${origin}`))
        Object.assign(dns, { [`${server} A`]: '203.0.113.99', [`${server} AAAA`]: 'NODATA' });
    } else dns[`${server.endsWith('resolver') ? 'resolver ' : ''}${name} ${type}`] = sayOf(question);
  }
  const smtp: Record<string, SmtpAnswer> = {};
  for (const talk of liveData?.smtp ?? []) smtp[talk.ip === 'control' ? CONTROL : talk.ip] = talkOf(talk);
  return { dns, smtp };
}

function talkOf({ result, banner = '', starttls }: Talk): SmtpAnswer {
  if (result) return { kind: result };
  const greeting = banner.split(/\\r\\n|\r\n/).map((line) => line.replace(/^220[ -]/, ''));
  const [name] = greeting[0].split(' ');
  const key = starttls && Uint8Array.from(Buffer.from(starttls.spki_sha256, 'hex'));
  const shown = certificate('mail.example.com', key ? { keys: [key] } : {});
  return greets(name, {
    greeting,
    startTls: key ? { kind: 'done', protocol: 'TLSv1.3', certificate: shown } : { kind: 'not-offered' },
  });
}

async function shownBy(each: LiveCase) {
  const zone = load(each.zone, { origin: each.origin });
  const world = fakeWorld({ zones: [zone], ...worldOf(each) });
  const isSorbs = (each.liveData?.dns ?? []).some(({ name }) => name.includes('sorbs'));
  const settings = { ...DEFAULT_LIVE_SETTINGS, userLists: isSorbs ? ['dnsbl.sorbs.net'] : [] };
  const ids = subjectsOf(zone, settings).hosts.flatMap(({ tests }) => tests.map(({ id }) => id));
  const found: { line: number; severity: keyof typeof GRAVITY; text: string }[] = [];
  await runChecks(zone, ids, world, settings, new Signal(), (id, results) => {
    for (const { finding, message } of results) {
      if (message.includes('fault of Zonesmith')) throw new Error(`${id}: ${message}`);
      if (!finding) continue;
      const { line } = new Lines(zone.files[finding.place.file].codes).at(finding.place.start);
      found.push({ line, severity: finding.severity, text: `${line}:${finding.severity} [${id}] ${message}` });
    }
  });
  return found;
}

const ZONE = `$ORIGIN example.com.
$TTL 3600
@ SOA ns1 hostmaster 2026010101 14400 3600 1209600 3600
@ NS ns1
ns1 A 192.0.2.53
@ MX 10 mail
mail A 192.0.2.25
`;

const OWN: readonly LiveCase[] = [
  {
    id: 'greets with a name that the PTR does not have',
    zone: ZONE,
    origin: 'example.com.',
    liveData: {
      dns: [{ name: '25.2.0.192.in-addr.arpa.', type: 'PTR', answers: ['mail.example.com.'] }],
      smtp: [
        { ip: 'control', banner: '220 mx.control.example ESMTP' },
        { ip: '192.0.2.25', banner: '220 localhost.localdomain ESMTP' },
      ],
      expect: [{ line: 7, kind: 'warning', what: 'the greeting' }],
    },
  },
  {
    id: 'greets with the name that its PTR has',
    zone: ZONE,
    origin: 'example.com.',
    liveData: {
      dns: [{ name: '25.2.0.192.in-addr.arpa.', type: 'PTR', answers: ['mail.example.com.'] }],
      smtp: [
        { ip: 'control', banner: '220 mx.control.example ESMTP' },
        { ip: '192.0.2.25', banner: '220 mail.example.com ESMTP' },
      ],
      expect: [],
    },
  },
];

const shared = (SHARED ? (cases() as readonly LiveCase[]) : []).filter(({ liveData }) => liveData !== undefined);

describe('cases with answers of the world', () => {
  it.each([...OWN, ...shared].map((each) => [each.id, each] as const))('%s', async (_, each) => {
    const found = await shownBy(each);
    const texts = found.map(({ text }) => text).join('\n');
    const wanted = each.liveData!.expect;
    for (const { line, kind, what } of wanted) {
      const hit = found.some((shown) => shown.line === line && GRAVITY[shown.severity] >= GRAVITY[kind]);
      expect(hit, `line ${line}: no ${kind} "${what}"; found:\n${texts}`).toBe(true);
    }
    const unwanted = found.filter(
      ({ line, severity }) => GRAVITY[severity] > 1 && !wanted.some((one) => one.line === line),
    );
    expect(unwanted.map(({ text }) => text)).toEqual([]);
  });
});
