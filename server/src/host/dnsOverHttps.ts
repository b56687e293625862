/** DNS over HTTPS (RFC 8484) on `fetch`. */
import type { Transports } from '../live/dns/transport.ts';
import { webGet } from './webGet.ts';

const DNS_MESSAGE = 'application/dns-message';
const LARGEST_MESSAGE = 65535;
const OK = 200;

export const getDnsMessage: NonNullable<Transports['get']> = async (url, signal) => {
  const got = await webGet(url, DNS_MESSAGE, LARGEST_MESSAGE, signal);
  if (got.kind === 'failed') {
    if (got.why === 'cancelled' || got.why === 'unreachable') return { why: got.why, detail: got.detail };
    return { why: 'malformed', detail: got.why };
  }
  if (got.status !== OK) return { why: 'other', detail: `HTTP ${got.status}` };
  const contentType = got.contentType.split(';')[0].trim().toLowerCase();
  return contentType === DNS_MESSAGE ? got.body : { why: 'malformed', detail: `content type ${contentType}` };
};
