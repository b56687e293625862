/** A clock that tests move, and a network in memory. */

import type { CancelSignal } from '../../../server/src/live/cancel.ts';
import type { DnsHost } from '../../../server/src/live/dns/exchange.ts';
import { Deframer, framed } from '../../../server/src/live/dns/framing.ts';
import type { Transports, Trouble } from '../../../server/src/live/dns/transport.ts';
import type { Clock } from '../../../server/src/live/world.ts';

export class FakeClock implements Clock {
  time = 1_767_225_600_000;
  readonly #timers = new Set<{ readonly at: number; readonly action: () => void }>();

  now = (): number => this.time;

  later(milliseconds: number, action: () => void): () => void {
    const timer = { at: this.time + milliseconds, action };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** Lets pending promises run, then time pass. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds;
    for (;;) {
      await settled();
      const next = [...this.#timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#timers.delete(next);
      this.time = next.at;
      next.action();
    }
    this.time = end;
    await settled();
  }

  get waiting(): number {
    return this.#timers.size;
  }
}

/** Runs all promises that can run. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 50; i++) await Promise.resolve();
}

export const NEVER: CancelSignal = { aborted: false, addEventListener() {}, removeEventListener() {} };

export interface Sent {
  readonly protocol: 'udp' | 'tcp' | 'tls' | 'https';
  /** Address, or URL. */
  readonly to: string;
  readonly message: Uint8Array;
}

/** What comes back for a message: messages, trouble, or nothing at all. */
export type Reaction = (sent: Sent) => readonly Uint8Array[] | Trouble | undefined;

export interface FakeNetwork extends Transports {
  readonly sent: Sent[];
  /** Sockets that are open. */
  open: number;
}

export function network(react: Reaction): FakeNetwork {
  const hear = (sent: Sent, received: (message: Uint8Array) => void, failed: (trouble: Trouble) => void): void => {
    fake.sent.push(sent);
    const answer = react(sent);
    if (!answer) return;
    queueMicrotask(() => {
      if ('why' in answer) failed(answer);
      else for (const message of answer) received(message);
    });
  };
  const socket = (): { isOpen: boolean; close(): void } => {
    fake.open++;
    return {
      isOpen: true,
      close() {
        if (this.isOpen) fake.open--;
        this.isOpen = false;
      },
    };
  };
  const fake: FakeNetwork = {
    sent: [],
    open: 0,
    datagrams({ address }, received, failed) {
      const own = socket();
      return {
        send: (message) =>
          hear({ protocol: 'udp', to: address, message }, (octets) => own.isOpen && received(octets), failed),
        close: () => own.close(),
      };
    },
    stream({ address, tls }, received, ended) {
      const own = socket();
      const messages = new Deframer();
      const protocol = tls === undefined ? 'tcp' : 'tls';
      return {
        write(octets) {
          for (const message of messages.take(octets)) {
            hear({ protocol, to: address, message }, (answer) => own.isOpen && received(framed(answer)), ended);
          }
        },
        close: () => own.close(),
      };
    },
    get: (to, signal) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve({ why: 'cancelled' }));
        const message = Uint8Array.from(Buffer.from(new URL(to).searchParams.get('dns')!, 'base64url'));
        hear({ protocol: 'https', to, message }, resolve, resolve);
      }),
  };
  return fake;
}

/** A host on a network in memory; message ids count up. */
export function fakeHost(react: Reaction): DnsHost & { readonly clock: FakeClock; readonly transports: FakeNetwork } {
  let id = 0;
  return { transports: network(react), clock: new FakeClock(), random: () => ++id };
}
