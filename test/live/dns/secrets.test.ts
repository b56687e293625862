import { expect, it } from 'vitest';
import type { QueryLogEntry } from '../../../server/src/live/dns/queryLog.ts';
import { Secrets } from '../../../server/src/live/dns/secrets.ts';

const KEY = 'abcdefghijklmnopqrstuvwxyz';

it('keys that were handed out are never logged, in whatever letter case and wherever they stand', async () => {
  const secrets = new Secrets();
  const entries: QueryLogEntry[] = [];
  const log = secrets.hiding((entry) => entries.push(entry));
  const entry: QueryLogEntry = {
    at: 0,
    server: `https://${KEY}.dns.example.com/`,
    question: `A 2.0.0.127.${KEY.toUpperCase()}.zen.dq.spamhaus.net.`,
    result: `other: ${KEY}${KEY}`,
    milliseconds: 1,
  };
  log(entry);
  expect(entries.pop()).toEqual(entry);
  const secret = secrets.keeping(async (name) => (name === 'dqs' ? KEY : undefined));
  expect(await secret('dqs')).toBe(KEY);
  expect(await secret('other')).toBeUndefined();
  log(entry);
  expect(entries).toEqual([
    {
      at: 0,
      server: 'https://<key>.dns.example.com/',
      question: 'A 2.0.0.127.<key>.zen.dq.spamhaus.net.',
      result: 'other: <key><key>',
      milliseconds: 1,
    },
  ]);
});

it('an empty key, and one that the replacement holds, do no harm', async () => {
  const secrets = new Secrets();
  const secret = secrets.keeping(async (name) => name);
  await secret('');
  await secret('key');
  expect(secrets.hide('a key, a KEY')).toBe('a <key>, a <key>');
});
