/** Texts from the web, such as MTA-STS policies. */
import { Cancelling, onCancel } from '../live/dns/cancelling.ts';
import type { Clock, WebFetch } from '../live/world.ts';
import { textOf } from '../text/codes.ts';
import { decode } from '../text/decode.ts';
import { webGet } from './webGet.ts';

const MOST_OCTETS = 64 * 1024;

/** `timeout`: milliseconds for the whole answer. */
export const webFetch = (clock: Clock, timeout: number): WebFetch => ({
  async get(url, signal) {
    const stopping = new Cancelling();
    const forget = onCancel(signal, () => stopping.cancel());
    let isLate = false;
    const stopClock = clock.later(timeout, () => {
      isLate = true;
      stopping.cancel();
    });
    const got = await webGet(url, 'text/plain, */*;q=0.1', MOST_OCTETS, stopping);
    stopClock();
    forget();
    if (got.kind === 'failed') return { kind: 'failed', why: isLate ? 'timeout' : `${got.why}: ${got.detail}` };
    const { codes } = decode(got.body);
    return { kind: 'answer', status: got.status, contentType: got.contentType, body: textOf(codes, 0, codes.length) };
  },
});
