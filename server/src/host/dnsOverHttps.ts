/** DNS over HTTPS (RFC 8484) on `fetch`. */
import type { Transports, Trouble } from '../live/dns/transport.ts';
import { type Got, webGet } from './webGet.ts';

export const DNS_MESSAGE = 'application/dns-message';
export const LARGEST_MESSAGE = 65535;
const OK = 200;

export const getDnsMessage: NonNullable<Transports['get']> = async (url, signal) =>
  messageIn(await webGet(url, DNS_MESSAGE, LARGEST_MESSAGE, signal));

/** The message in what a web server answered. */
export function messageIn(got: Got): Uint8Array | Trouble {
  if (got.kind === 'failed') {
    if (got.why === 'cancelled' || got.why === 'unreachable') return { why: got.why, detail: got.detail };
    return { why: 'malformed', detail: got.why };
  }
  if (got.status !== OK) return { why: 'other', detail: `HTTP ${got.status}` };
  const contentType = got.contentType.split(';')[0].trim().toLowerCase();
  return contentType === DNS_MESSAGE ? got.body : { why: 'malformed', detail: `content type ${contentType}` };
}
