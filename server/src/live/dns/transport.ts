/** How octets reach a server. Hosts implement this; the core does timing, acceptance and framing. */
import type { CancelSignal } from '../cancel.ts';
import type { Failure } from '../resolver.ts';

/** Why a transport gave up. */
export interface Trouble {
  readonly why: Failure;
  /** What the platform says. */
  readonly detail?: string;
}

export interface SocketAddress {
  readonly address: string;
  readonly port: number;
}

/** One socket for one question: its random port is a part of what a forger has to guess. */
export interface Datagrams {
  send(message: Uint8Array): void;
  close(): void;
}

/** A connection that carries octets in order. */
export interface ByteStream {
  write(octets: Uint8Array): void;
  close(): void;
}

export interface Transports {
  /** Hears from that server only. Nothing is called after `close`. Absent: the host cannot. */
  datagrams?(
    server: SocketAddress,
    received: (message: Uint8Array) => void,
    failed: (trouble: Trouble) => void,
  ): Datagrams;
  /**
   * `tls`: the name that the certificate must be for, or the address when it is ''. What is written before the
   * connection stands is sent then. `ended` is called once, without trouble when the server closed.
   */
  stream?(
    server: SocketAddress & { readonly tls?: string },
    received: (octets: Uint8Array) => void,
    ended: (trouble?: Trouble) => void,
  ): ByteStream;
  /** Gets `application/dns-message` from a URL (RFC 8484); octets beyond the largest message are trouble. */
  get?(url: string, signal: CancelSignal): Promise<Uint8Array | Trouble>;
}
