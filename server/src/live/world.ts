/** Everything outside that live checks may touch, behind small interfaces; tests put fakes in their place. */
import type { CancelSignal } from './cancel.ts';
import type { Resolver } from './resolver.ts';

export interface Certificate {
  /** Names that it is for: of the subject alternative name, or else the common name. */
  readonly names: readonly string[];
  readonly issuer: string;
  /** Milliseconds since 1970. */
  readonly notBefore: number;
  readonly notAfter: number;
  /** DER of the certificates that the server sent, its own first. */
  readonly chain: readonly Uint8Array[];
  /** DER of the SubjectPublicKeyInfo of each of them. */
  readonly keys: readonly Uint8Array[];
  /** Why a usual client does not trust it; absent: it does. */
  readonly untrusted?: string;
}

export type SmtpAnswer =
  | {
      readonly kind: 'answer';
      /** All lines of the greeting, without their codes. */
      readonly greeting: readonly string[];
      readonly greetingCode: number;
      /** Lines of the answer to EHLO, without their codes; empty when the greeting refused. */
      readonly extensions: readonly string[];
      readonly startTls:
        | { readonly kind: 'done'; readonly protocol: string; readonly certificate: Certificate }
        | { readonly kind: 'failed'; readonly why: string }
        | { readonly kind: 'not-offered' };
      readonly milliseconds: number;
    }
  | {
      readonly kind: 'timeout' | 'connection-refused' | 'unreachable' | 'cancelled' | 'unsupported';
      readonly detail?: string;
    }
  /** Something answers that is no mail server. */
  | { readonly kind: 'not-smtp'; readonly detail: string };

export interface SmtpProbe {
  /** Greets, asks for extensions, looks at the certificate, and leaves: nothing more. Never rejects. */
  look(
    host: { readonly address: string; readonly port: number; readonly name: string },
    signal: CancelSignal,
  ): Promise<SmtpAnswer>;
}

export type FetchAnswer =
  | { readonly kind: 'answer'; readonly status: number; readonly contentType: string; readonly body: string }
  | { readonly kind: 'failed'; readonly why: string };

export interface WebFetch {
  /** Gets a text of at most 64 KiB; follows no redirect; never rejects. */
  get(url: string, signal: CancelSignal): Promise<FetchAnswer>;
}

export interface World {
  readonly resolver: Resolver;
  readonly smtp: SmtpProbe;
  readonly web: WebFetch;
  readonly clock: Clock;
  /** A key that the user keeps for a list or a server, by its name; undefined: there is none. Never shown anywhere. */
  secret(name: string): Promise<string | undefined>;
}

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls once after so many milliseconds; the answer calls it off. */
  later(milliseconds: number, action: () => void): () => void;
}
