/** A connection on which messages arrive one after the other, for answers that are longer than one. */
import type { CancelSignal } from '../cancel.ts';
import type { ServerAddress } from '../resolver.ts';
import { onCancel } from './cancelling.ts';
import type { DnsHost } from './exchange.ts';
import { Deframer, framed } from './framing.ts';
import type { ByteStream, Trouble } from './transport.ts';

export type StreamEnd = Trouble | 'closed' | 'closed-inside';

export class MessageStream {
  readonly #host: DnsHost;
  readonly #connection: ByteStream;
  readonly #forget: () => void;
  readonly #arrived: Uint8Array[] = [];
  #end: StreamEnd | undefined;
  #heard: (() => void) | undefined;

  /** The server's protocol must not be `https`; UDP means TCP here. */
  constructor(
    host: DnsHost,
    open: NonNullable<DnsHost['transports']['stream']>,
    server: Exclude<ServerAddress, { protocol: 'https' }>,
    signal: CancelSignal,
  ) {
    this.#host = host;
    const messages = new Deframer();
    this.#connection = open(
      { address: server.address, port: server.port, ...(server.protocol === 'tls' && { tls: server.name ?? '' }) },
      (octets) => {
        this.#arrived.push(...messages.take(octets));
        this.#heard?.();
      },
      (trouble) => this.#finish(trouble ?? (messages.isInside ? 'closed-inside' : 'closed')),
    );
    this.#forget = onCancel(signal, () => {
      this.#arrived.length = 0;
      this.#finish({ why: 'cancelled' });
    });
  }

  send(message: Uint8Array): void {
    this.#connection.write(framed(message));
  }

  /** The next message, or why there is none within so many milliseconds. */
  next(milliseconds: number): Promise<Uint8Array | StreamEnd> {
    return new Promise((resolve) => {
      const stopClock = this.#host.clock.later(milliseconds, () => this.#finish({ why: 'timeout' }));
      this.#heard = () => {
        const next = this.#arrived.shift() ?? this.#end;
        if (next === undefined) return;
        this.#heard = undefined;
        stopClock();
        resolve(next);
      };
      this.#heard();
    });
  }

  close(): void {
    this.#forget();
    this.#connection.close();
  }

  #finish(end: StreamEnd): void {
    this.#end ??= end;
    this.#heard?.();
  }
}
