/** What the world says about a name: the one interface that live checks ask, and what comes back. */
import type { CancelSignal } from './cancel.ts';

/** Where a question goes. */
export type ServerAddress =
  | {
      readonly protocol: 'udp' | 'tcp' | 'tls';
      readonly address: string;
      readonly port: number;
      readonly name?: string;
    }
  | { readonly protocol: 'https'; readonly url: string };

export interface LiveQuestion {
  /** In wire form. */
  readonly name: Uint8Array;
  /** Its code. */
  readonly type: number;
  /** Whom to ask; absent: the resolver that the user chose. An authoritative server is asked without recursion. */
  readonly server?: ServerAddress;
  /** `server` is a resolver: ask it with recursion. */
  readonly recursive?: true;
  /** Ask for signatures: RRSIG records that cover the type come among its records. */
  readonly dnssec?: true;
}

/** Why there is no answer that anything may be concluded from. */
export type Failure =
  | 'timeout'
  | 'unreachable'
  | 'refused'
  | 'servfail'
  | 'formerr'
  | 'notimp'
  | 'truncated'
  | 'malformed'
  | 'cancelled'
  /** The host cannot do it: no sockets in a browser. */
  | 'unsupported'
  | 'other';

export interface LiveRecord {
  /** Owner in wire form. */
  readonly owner: Uint8Array;
  readonly type: number;
  readonly class: number;
  readonly ttl: number;
  /** In wire form, names uncompressed. */
  readonly rdata: Uint8Array;
}

/** An extended DNS error (RFC 8914). */
export interface ExtendedError {
  readonly code: number;
  readonly text: string;
}

interface Told {
  /** Who answered, as people write it: `192.0.2.53`, `192.0.2.53:5353 (TCP)`, a URL, or the path of a zone file. */
  readonly server: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly milliseconds: number;
  readonly authoritative: boolean;
  /** The resolver says that it validated the answer. */
  readonly authenticated: boolean;
  readonly extendedErrors: readonly ExtendedError[];
  /** A file of the workspace answered, not a server. */
  readonly fromFile: boolean;
}

export type LiveAnswer = Told &
  (
    | {
        readonly kind: 'answer';
        /** Those of the type asked for, at the end of the aliases. */
        readonly records: readonly LiveRecord[];
        /** The CNAME and DNAME records on the way. */
        readonly aliases: readonly LiveRecord[];
        /** The other sections. */
        readonly authority: readonly LiveRecord[];
        readonly additional: readonly LiveRecord[];
      }
    | {
        /** `referral`: a server that was asked without recursion knows others that know more; nothing follows from it. */
        readonly kind: 'nodata' | 'nxdomain' | 'referral';
        readonly aliases: readonly LiveRecord[];
        /** A referral has its NS records here, and their glue in the section below. */
        readonly authority: readonly LiveRecord[];
        readonly additional: readonly LiveRecord[];
      }
    | { readonly kind: 'failed'; readonly why: Failure; readonly detail?: string }
  );

export interface Resolver {
  /** Never rejects: trouble is an answer of the kind `failed`. */
  ask(question: LiveQuestion, signal: CancelSignal): Promise<LiveAnswer>;
}
