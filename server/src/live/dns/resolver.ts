/** The live resolver: asks servers, remembers what they said, follows aliases to their end. */
import { LOWER, textOf } from '../../text/codes.ts';
import type { CancelSignal } from '../cancel.ts';
import type { Failure, LiveAnswer, LiveQuestion, Resolver, ServerAddress } from '../resolver.ts';
import { AnswerCache } from './answerCache.ts';
import { chainOf } from './chain.ts';
import { type DnsHost, exchange, type Reply } from './exchange.ts';
import { joined } from './joined.ts';
import {
  FORMERR,
  IS_AUTHENTICATED,
  IS_AUTHORITATIVE,
  type Message,
  NOERROR,
  NOTIMP,
  NXDOMAIN,
  REFUSED,
  rcodeName,
  SERVFAIL,
} from './message.ts';
import { logEntry, type QueryLog } from './queryLog.ts';
import { printServer } from './serverAddress.ts';
import { SharedWork } from './sharedWork.ts';
import { Slots } from './slots.ts';

export interface ResolverOptions {
  /** Asked one after the other until one answers. */
  readonly servers: readonly ServerAddress[];
  /** Milliseconds that one server gets for one question. */
  readonly timeout: number;
  /** Questions that are under way at the same time. */
  readonly inFlight: number;
  readonly log?: QueryLog;
  /** Why there are no servers. */
  readonly nobody?: string;
}

/** How often aliases are followed by a further question. */
const MOST_FURTHER = 8;
/** Milliseconds for which a server that was silent is asked last. */
const SILENT_FOR = 60_000;

const FAILURES: Readonly<Record<number, Failure>> = {
  [FORMERR]: 'formerr',
  [SERVFAIL]: 'servfail',
  [NOTIMP]: 'notimp',
  [REFUSED]: 'refused',
};
/** What servers say that do not understand EDNS (RFC 6891 §7). */
const NO_EDNS: ReadonlySet<number> = new Set([FORMERR, NOTIMP]);

export class DnsResolver implements Resolver {
  readonly #host: DnsHost;
  readonly #options: ResolverOptions;
  readonly #slots: Slots;
  readonly #cache = new AnswerCache();
  readonly #shared = new SharedWork<LiveAnswer>();
  /** Until when a server counts as silent. */
  readonly #silent = new Map<ServerAddress, number>();

  constructor(host: DnsHost, options: ResolverOptions) {
    this.#host = host;
    this.#options = options;
    this.#slots = new Slots(options.inFlight);
  }

  /** Forgets all answers, so that the next question is asked anew. */
  forget(): void {
    this.#cache.clear();
  }

  ask(question: LiveQuestion, signal: CancelSignal): Promise<LiveAnswer> {
    return this.#find(question, signal, 0);
  }

  /** `further`: how many questions aliases have led to already. */
  #find(question: LiveQuestion, signal: CancelSignal, further: number): Promise<LiveAnswer> {
    const key = keyOfQuestion(question);
    // What a server itself serves is asked for to see its present state.
    const kept = question.server ? undefined : this.#cache.find(key, this.#host.clock.now());
    if (kept) return Promise.resolve(kept);
    const start = async (inner: CancelSignal): Promise<LiveAnswer> => {
      const answer = await this.#resolve(question, inner, further);
      if (!question.server) this.#cache.keep(key, answer, this.#host.clock.now());
      return answer;
    };
    const cancelled = (): LiveAnswer => this.#failure('', this.#host.clock.now(), 'cancelled');
    // A chain of aliases that comes back to itself must not wait for itself.
    return this.#shared.run(`${further} ${key}`, signal, start, cancelled);
  }

  async #resolve(question: LiveQuestion, signal: CancelSignal, further: number): Promise<LiveAnswer> {
    const at = this.#host.clock.now();
    const { server, reply } = await this.#askServers(question, signal);
    const asked = server ? printServer(server, reply.protocol) : '';
    if (reply.kind === 'failed') return this.#failure(asked, at, reply.why, reply.detail);
    const { message } = reply;
    const { rcode } = message;
    if (rcode !== NOERROR && rcode !== NXDOMAIN) {
      const why = FAILURES[rcode] ?? 'other';
      return { ...this.#failure(asked, at, why, why === 'other' ? rcodeName(rcode) : undefined), ...toldBy(message) };
    }
    const told = { server: asked, at, milliseconds: this.#host.clock.now() - at, fromFile: false, ...toldBy(message) };
    const { authority, additional } = message;
    const chain = chainOf(message, question.name, question.type);
    if (chain.kind === 'endless') return this.#failure(asked, at, 'other', 'the aliases do not come to an end');
    if (chain.kind !== 'open') return { ...told, ...chain, authority, additional };
    if (further === MOST_FURTHER) return this.#failure(asked, at, 'other', 'too many aliases');
    const rest = await this.#find(withName(question, chain.end), signal, further + 1);
    return joined(told, chain.aliases, rest, this.#host.clock.now() - at);
  }

  /** Asks one server after the other; of their failures the first counts in which somebody spoke. */
  async #askServers(
    question: LiveQuestion,
    signal: CancelSignal,
  ): Promise<{ readonly server: ServerAddress | undefined; readonly reply: Reply }> {
    let failure: { readonly server: ServerAddress; readonly reply: Reply } | undefined;
    for (const server of question.server ? [question.server] : this.#inOrder()) {
      const reply = await this.#askServer(question, server, signal);
      if (isGood(reply)) return { server, reply };
      if (!question.server && reply.kind === 'failed' && reply.why === 'timeout') {
        this.#silent.set(server, this.#host.clock.now() + SILENT_FOR);
      }
      if (!failure || (isSilence(failure.reply) && !isSilence(reply))) failure = { server, reply };
      if (signal.aborted) return { server, reply };
    }
    if (failure) return failure;
    const detail = this.#options.nobody ?? 'no resolver is set';
    return { server: undefined, reply: { protocol: 'udp', kind: 'failed', why: 'unsupported', detail } };
  }

  #inOrder(): readonly ServerAddress[] {
    const { servers } = this.#options;
    if (servers.length < 2 || this.#silent.size === 0) return servers;
    const now = this.#host.clock.now();
    const isSilent = (server: ServerAddress): boolean => (this.#silent.get(server) ?? 0) > now;
    return [...servers.filter((server) => !isSilent(server)), ...servers.filter(isSilent)];
  }

  /** Asks one server, without EDNS if it does not understand that. */
  async #askServer(question: LiveQuestion, server: ServerAddress, signal: CancelSignal): Promise<Reply> {
    const { name, type } = question;
    const recursive = !question.server || question.recursive === true;
    const asked = { name, type, recursive, edns: { wantsDnssec: question.dnssec === true } };
    const reply = await this.#send(asked, server, signal);
    if (reply.kind === 'failed' || reply.message.edns || !NO_EDNS.has(reply.message.rcode)) return reply;
    return this.#send({ name, type, recursive }, server, signal);
  }

  async #send(asked: Parameters<typeof exchange>[2], server: ServerAddress, signal: CancelSignal): Promise<Reply> {
    const { clock } = this.#host;
    if (!(await this.#slots.take(signal))) return { protocol: server.protocol, kind: 'failed', why: 'cancelled' };
    const at = clock.now();
    try {
      const reply = await exchange(this.#host, server, asked, this.#options.timeout, signal);
      this.#options.log?.(logEntry(server, asked, reply, at, clock.now()));
      return reply;
    } finally {
      this.#slots.give();
    }
  }

  #failure(server: string, at: number, why: Failure, detail?: string): LiveAnswer {
    return {
      kind: 'failed',
      why,
      ...(detail !== undefined && { detail }),
      server,
      at,
      milliseconds: this.#host.clock.now() - at,
      authoritative: false,
      authenticated: false,
      extendedErrors: [],
      fromFile: false,
    };
  }
}

const isGood = (reply: Reply): boolean =>
  reply.kind === 'message' && (reply.message.rcode === NOERROR || reply.message.rcode === NXDOMAIN);

const isSilence = (reply: Reply): boolean =>
  reply.kind === 'failed' && (reply.why === 'timeout' || reply.why === 'unreachable');

const toldBy = ({ head, edns }: Message): Pick<LiveAnswer, 'authoritative' | 'authenticated' | 'extendedErrors'> => ({
  authoritative: (head.flags & IS_AUTHORITATIVE) !== 0,
  authenticated: (head.flags & IS_AUTHENTICATED) !== 0,
  extendedErrors: edns?.extendedErrors ?? [],
});

/** What follows the aliases of a server is asked of the user's resolver, unless the server is one itself. */
function withName({ server, recursive, ...question }: LiveQuestion, name: Uint8Array): LiveQuestion {
  return { ...question, name, ...(server && recursive && { server, recursive }) };
}

function keyOfQuestion({ name, type, server, recursive, dnssec }: LiveQuestion): string {
  const lower = textOf(name.map((octet) => LOWER[octet]));
  const whom = server ? `${printServer(server)}${recursive ? '+' : ''}` : '';
  return `${type}${dnssec ? '+' : ''} ${whom} ${lower}`;
}
