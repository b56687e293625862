/** Signatures: exchanges of dig and BIND that were recorded, and what must not pass. */
import { describe, expect, it } from 'vitest';
import { hmac } from '../../../server/src/host/hmac.ts';
import { Deframer } from '../../../server/src/live/dns/framing.ts';
import { readMessage } from '../../../server/src/live/dns/readMessage.ts';
import { type TsigFault, TsigSession } from '../../../server/src/live/dns/tsig.ts';
import { parseTsigKey } from '../../../server/src/live/dns/tsigKey.ts';
import { readTsig, withoutTsig } from '../../../server/src/live/dns/tsigRecord.ts';
import { printName } from '../../../server/src/records/name.ts';
import { RECORDED, SECRET } from './recordedTransfers.ts';

const messagesIn = (base64: string): Uint8Array[] => [
  ...new Deframer().take(Uint8Array.from(Buffer.from(base64, 'base64'))),
];

function recorded(which: keyof typeof RECORDED) {
  const [query] = messagesIn(RECORDED[which].query);
  const { signatureAt } = readMessage(query)!;
  const tsig = readTsig(query, signatureAt!)!;
  const bare = withoutTsig(query, signatureAt!, tsig.originalId);
  const key = parseTsigKey(`${which}:${SECRET}`)!;
  const session = (later = 0): TsigSession => new TsigSession(key, hmac, () => tsig.time + later);
  return { query, bare, session, answers: messagesIn(RECORDED[which].answer) };
}

const both = Object.keys(RECORDED) as (keyof typeof RECORDED)[];

async function faultIn(session: TsigSession, messages: readonly Uint8Array[]): Promise<TsigFault | undefined> {
  for (const octets of messages) {
    const message = readMessage(octets);
    const fault = message ? await session.verify(octets, message) : 'malformed';
    if (fault) return fault;
  }
  return session.isComplete ? undefined : 'unsigned';
}

describe.each(both)('%s', (which) => {
  const { query, bare, session, answers } = recorded(which);

  it('signs as dig does', async () => {
    expect(await session().sign(bare)).toEqual(query);
  });

  it('verifies what BIND sends in several messages', async () => {
    expect(answers.length).toBeGreaterThan(3);
    const own = session();
    await own.sign(bare);
    expect(await faultIn(own, answers)).toBeUndefined();
  });

  it('a change of any octet is found', async () => {
    for (let at = 0; at < answers[1].length; at++) {
      const own = session();
      await own.sign(bare);
      const changed = answers[1].slice();
      changed[at] ^= 1;
      const fault = await faultIn(own, [answers[0], changed, ...answers.slice(2)]);
      // The id in front is not signed: that of the record is.
      if (at < 2) expect(fault).toBeUndefined();
      else expect(fault).toBeDefined();
    }
  });

  it.each<[string, (all: Uint8Array[]) => Uint8Array[]]>([
    ['a message less', (all) => all.toSpliced(1, 1)],
    ['two in another order', ([a, b, c, ...rest]) => [a, c, b, ...rest]],
    ['one twice', ([a, b, ...rest]) => [a, b, b, ...rest]],
    ['without the first', (all) => all.slice(1)],
  ])('%s is found', async (_, change) => {
    const own = session();
    await own.sign(bare);
    expect(await faultIn(own, change([...answers]))).toBe('badsig');
  });

  it('the answer to another question is found', async () => {
    const own = session(1);
    await own.sign(bare);
    expect(await faultIn(own, answers)).toBe('badsig');
  });

  it('an unsigned message in between, and none at the end', async () => {
    const own = session();
    await own.sign(bare);
    const unsigned = withoutTsig(answers[0], readMessage(answers[0])!.signatureAt!, 0);
    expect(await faultIn(own, [unsigned])).toBe('unsigned');
    const other = session();
    await other.sign(bare);
    expect(await faultIn(other, [answers[0], unsigned])).toBe('unsigned');
  });
});

describe('clocks', () => {
  it.each([
    [300, undefined],
    [-300, undefined],
    [301, 'badtime'],
    [-301, 'badtime'],
  ])('%i seconds off', async (seconds, fault) => {
    const { query, bare, answers } = recorded(both[0]);
    const { time } = readTsig(query, readMessage(query)!.signatureAt!)!;
    let now = time;
    const own = new TsigSession(parseTsigKey(`${both[0]}:${SECRET}`)!, hmac, () => now);
    await own.sign(bare);
    now += seconds;
    expect(await faultIn(own, answers)).toBe(fault);
  });
});

describe('another key', () => {
  it.each([
    ['of another name', `hmac-sha256:other:${SECRET}`, 'badkey'],
    ['of another algorithm', `hmac-sha512:k256:${SECRET}`, 'badkey'],
    ['with another secret', 'hmac-sha256:k256:AAAA', 'badsig'],
    ['spelled in other letters', `HMAC-SHA256:K256:${SECRET}`, undefined],
  ])('%s', async (_, text, fault) => {
    const { bare, answers, query } = recorded('hmac-sha256:k256');
    const { time } = readTsig(query, readMessage(query)!.signatureAt!)!;
    const own = new TsigSession(parseTsigKey(text)!, hmac, () => time);
    await own.sign(bare);
    expect(await faultIn(own, answers)).toBe(fault);
  });
});

describe('keys as text', () => {
  it.each([
    [`hmac-sha512:a.example:${SECRET}`, 'SHA-512', 'a.example.'],
    [`a.example.:${SECRET}`, 'SHA-256', 'a.example.'],
    [`key "a" { algorithm hmac-sha256; secret "${SECRET}"; };`, 'SHA-256', 'a.'],
    [`# made by hand\nkey a {\n  algorithm "HMAC-SHA512"; // strong\n  secret ${SECRET};\n};\n`, 'SHA-512', 'a.'],
  ])('%s', (text, hash, owner) => {
    const key = parseTsigKey(text)!;
    expect([key.hash, printName(key.name), Buffer.from(key.secret).toString('base64')]).toEqual([hash, owner, SECRET]);
  });

  it.each(['', 'a', 'a:', `hmac-md5:a:${SECRET}`, 'hmac-sha256:a:A', 'key a { algorithm hmac-sha256; };', 'a..b:AAAA'])(
    'not %j',
    (text) => expect(parseTsigKey(text)).toBeUndefined(),
  );
});
