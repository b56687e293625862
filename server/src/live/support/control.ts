/**
 * Whether this network lets anybody reach port 25 at all: many do not, and then nothing follows from a mail server that
 * does not answer. A server that certainly listens is asked as well.
 */
import { printName } from '../../records/name.ts';
import { MX } from '../../records/typeCodes.ts';
import { askAddresses } from './addresses.ts';
import type { Look } from './look.ts';
import { nameOf } from './names.ts';

/** A domain whose mail servers are there day and night. */
export const CONTROL_DOMAIN = 'gmail.com.';
export const SMTP_PORT = 25;

/** `open`: that server answers; `blocked`: it does not either; `unknown`: it could not be found. */
export interface Control {
  readonly kind: 'open' | 'blocked' | 'unknown';
  readonly host: string;
}

/** Asks a well-known mail server over the same family as `address`. */
export async function controlOf(look: Look, address: string): Promise<Control> {
  const unknown: Control = { kind: 'unknown', host: CONTROL_DOMAIN };
  const answer = await look.ask(nameOf(CONTROL_DOMAIN), MX);
  const [record] = answer.kind === 'answer' ? answer.records : [];
  // The data of an MX record are two octets of preference and a name.
  if (!record || record.rdata.length < 4) return unknown;
  const name = record.rdata.subarray(2);
  const { addresses } = await askAddresses(look, name, look.subject.place);
  const same = addresses.find(({ text }) => text.includes(':') === address.includes(':'));
  if (!same) return unknown;
  const host = printName(name);
  const { world, signal } = look.context;
  const said = await world.smtp.look({ address: same.text, port: SMTP_PORT, name: host.replace(/\.$/, '') }, signal);
  look.note(`${same.text}:${SMTP_PORT}`, `Is port 25 open in this network? (${host})`, said.kind);
  if (said.kind === 'cancelled' || said.kind === 'unsupported') return unknown;
  return { kind: said.kind === 'answer' ? 'open' : 'blocked', host };
}
