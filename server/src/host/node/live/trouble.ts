/** What errors of sockets mean to somebody who asked a question. */
import type { Trouble } from '../../../live/dns/transport.ts';

const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EHOSTDOWN',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
]);

export function troubleOf(error: unknown): Trouble {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ETIMEDOUT') return { why: 'timeout', detail: code };
  if (code !== undefined && UNREACHABLE.has(code)) return { why: 'unreachable', detail: code };
  return { why: 'other', detail: code ?? message };
}
