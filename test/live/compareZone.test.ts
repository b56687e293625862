/** Compare Zone with Live DNS: the file's own text, changed only where something else is served. */
import { describe, expect, it } from 'vitest';
import { type Comparison, compareZone } from '../../server/src/live/compareZone.ts';
import { DEFAULT_LIVE_SETTINGS as SETTINGS } from '../../server/src/live/settings.ts';
import { load } from '../support/check.ts';
import { type FakeWorldSetup, fakeWorld, Signal } from '../support/fakeWorld.ts';
import { APEX } from '../support/marks.ts';

const compare = (file: string, setup: FakeWorldSetup, signal = new Signal()) =>
  compareZone(load(file), fakeWorld(setup), SETTINGS, signal);

/** The lines of a comparison that the file does not have, and those that it lacks then. */
async function difference(file: string, served: string, dns: FakeWorldSetup['dns'] = {}): Promise<string[]> {
  const { text } = (await compare(APEX + file, { zones: [load(APEX + served)], dns })) as Comparison;
  const [before, after] = [(APEX + file).split('\n'), text.split('\n')];
  return [
    ...before.filter((line) => !after.includes(line)).map((line) => `- ${line}`),
    ...after.filter((line) => !before.includes(line)).map((line) => `+ ${line}`),
  ];
}

describe('the comparison', () => {
  it('is the file itself when the same is served', async () => {
    const text = `${APEX}www A 192.0.2.1 ; a comment\n\n  AAAA 2001:db8::1\n$GENERATE 1-2 h$ A 192.0.2.$\n`;
    expect(await compare(text, { zones: [load(text)] })).toMatchObject({ text, different: 0, unknown: 0 });
  });

  it.each([
    ['other data', 'www A 192.0.2.1 ; c\n', 'www A 192.0.2.2\n', ['- www A 192.0.2.1 ; c', '+ www A 192.0.2.2 ; c']],
    [
      'a record more',
      'www A 192.0.2.1\n',
      'www A 192.0.2.1\nwww A 192.0.2.2\n',
      ['+ www.example.com.\t3600\tIN\tA\t192.0.2.2'],
    ],
    [
      'a record less',
      'www A 192.0.2.1\nwww A 192.0.2.2\n',
      'www A 192.0.2.1\n',
      ['- www A 192.0.2.2', '+ ; not served: www A 192.0.2.2'],
    ],
    ['no such name', 'www A 192.0.2.1\n', '', ['- www A 192.0.2.1', '+ ; not served: www A 192.0.2.1']],
    [
      'another TTL',
      'www 60 A 192.0.2.1\nftp A 192.0.2.1\n',
      'www 120 A 192.0.2.1\nftp 60 A 192.0.2.1\n',
      ['- www 60 A 192.0.2.1', '- ftp A 192.0.2.1', '+ www 120 A 192.0.2.1', '+ ftp 60 A 192.0.2.1'],
    ],
    ['the same in other letters', 'www CNAME Ns1\n', 'WWW CNAME ns1\n', []],
    ['several lines', 'a TXT ( "x"\n  "y" )\n', 'a TXT "z"\n', ['- a TXT ( "x"', '-   "y" )', '+ a TXT ( "z" )']],
    [
      'an owner that is not written',
      'www A 192.0.2.1\n  MX 10 mail\n',
      'www A 192.0.2.1\n',
      ['-   MX 10 mail', '+ ; not served: MX 10 mail'],
    ],
  ])('shows %s', async (_, file, served, expected) => {
    expect(await difference(file, served)).toEqual(expected);
  });

  it('says what cannot be told', async () => {
    const dns = { '192.0.2.53 www.example.com. A': 'timeout' };
    const [first, ...rest] = await difference('www A 192.0.2.1\n', 'www A 192.0.2.1\n', dns);
    expect(first).toMatch(/^\+ ; cannot tell what is served for A www\.example\.com\.: .*did not answer in time/);
    expect(rest).toEqual([]);
  });

  it('asks a name server of the zone, and takes its delegations for what they are', async () => {
    const text = `${APEX}sub NS ns.sub\nns.sub A 192.0.2.54\nsub.sub A 192.0.2.1\n`;
    const world = fakeWorld({ zones: [load(text)] });
    expect(await compareZone(load(text), world, SETTINGS, new Signal())).toMatchObject({ text, different: 0 });
    expect(world.asked).toContain('192.0.2.53 sub.example.com. ns');
    expect(world.asked.filter((question) => question.includes('sub.sub'))).toEqual([]);
  });

  it('is refused when no name server answers for the zone', async () => {
    expect(await compare(APEX, {})).toEqual({ refused: expect.stringMatching(/^no name server of example\.com\./) });
  });

  it('ends when it is called off', async () => {
    const signal = new Signal();
    signal.abort();
    expect(await compare(APEX, { zones: [load(APEX)] }, signal)).toHaveProperty('refused');
  });
});
