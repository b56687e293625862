/**
 * Keys for blocklists at the shell: `ZONESMITH_KEY_SPAMHAUS_DQS` holds the key `spamhaus-dqs`, or
 * `ZONESMITH_KEY_SPAMHAUS_DQS_FILE` names a file that does. Never arguments, which everybody on the machine can read.
 */
import { readFileSync } from 'node:fs';
import { Stop } from './status.ts';

const PREFIX = 'ZONESMITH_KEY_';

export const variableFor = (name: string): string => PREFIX + name.toUpperCase().replace(/[^A-Z0-9]+/g, '_');

export async function keyFromEnvironment(name: string): Promise<string | undefined> {
  const variable = variableFor(name);
  const key = process.env[variable]?.trim();
  if (key) return key;
  const file = process.env[`${variable}_FILE`];
  if (!file) return undefined;
  try {
    return readFileSync(file, 'utf8').trim() || undefined;
  } catch {
    throw new Stop(`${variable}_FILE: the file cannot be read`);
  }
}
