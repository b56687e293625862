/** A connection to a mail server: one command, one reply, each within its time. */
import { connect, type Socket } from 'node:net';
import type { CancelSignal } from '../../../live/cancel.ts';
import { onCancel } from '../../../live/dns/cancelling.ts';
import type { Clock } from '../../../live/world.ts';
import { plain } from '../nodeFiles.ts';
import { SmtpReplies, type SmtpReply } from './smtpReplies.ts';

export type SmtpTrouble =
  | { readonly kind: 'timeout' | 'closed' | 'cancelled' }
  | { readonly kind: 'not-smtp'; readonly detail: string }
  | { readonly kind: 'error'; readonly error: NodeJS.ErrnoException };

export const isTrouble = (reply: SmtpReply | SmtpTrouble): reply is SmtpTrouble => 'kind' in reply;

export class SmtpConnection {
  socket: Socket;
  /** What went wrong; undefined: nothing yet. */
  trouble: SmtpTrouble | undefined;
  readonly #clock: Clock;
  readonly #forget: () => void;
  #replies = new SmtpReplies();
  readonly #waiting: SmtpReply[] = [];
  #heard: (() => void) | undefined;

  constructor(address: string, port: number, clock: Clock, signal: CancelSignal) {
    this.#clock = clock;
    this.socket = connect({ host: address, port });
    this.#listen();
    this.#forget = onCancel(signal, () => this.#fail({ kind: 'cancelled' }));
  }

  /** Waits until the connection stands. */
  connected(milliseconds: number): Promise<SmtpTrouble | undefined> {
    this.socket.once('connect', () => this.hear());
    return this.until(milliseconds, () => !this.socket.connecting);
  }

  /** The next reply. */
  async reply(milliseconds: number): Promise<SmtpReply | SmtpTrouble> {
    const trouble = await this.until(milliseconds, () => this.#waiting.length > 0);
    return this.#waiting.shift() ?? trouble!;
  }

  command(line: string, milliseconds: number): Promise<SmtpReply | SmtpTrouble> {
    this.socket.write(`${line}\r\n`);
    return this.reply(milliseconds);
  }

  /**
   * Goes on over another socket on top of this one. Undefined: something was sent before, which the server must not
   * do and somebody on the way may have.
   */
  upgrade(secure: (socket: Socket) => Socket): Socket | undefined {
    if (this.#waiting.length > 0 || this.#replies.isInside) return undefined;
    this.socket.removeAllListeners('data');
    this.#replies = new SmtpReplies();
    this.socket = secure(this.socket);
    this.#listen();
    return this.socket;
  }

  /** Waits until `isReady`, which is looked at whenever something is heard; the trouble that came before, if any. */
  async until(milliseconds: number, isReady: () => boolean): Promise<SmtpTrouble | undefined> {
    if (isReady() || this.trouble) return isReady() ? undefined : this.trouble;
    return new Promise((resolve) => {
      const stopClock = this.#clock.later(milliseconds, () => this.#fail({ kind: 'timeout' }));
      this.#heard = () => {
        if (!isReady() && !this.trouble) return;
        stopClock();
        this.#heard = undefined;
        resolve(isReady() ? undefined : this.trouble);
      };
    });
  }

  /** Something else happened that `until` may be waiting for. */
  hear(): void {
    this.#heard?.();
  }

  close(): void {
    this.#forget();
    this.socket.destroy();
  }

  #listen(): void {
    const { socket } = this;
    socket.on('data', (octets: Buffer) => {
      const taken = this.#replies.take(plain(octets));
      if ('notSmtp' in taken) return this.#fail({ kind: 'not-smtp', detail: taken.notSmtp });
      this.#waiting.push(...taken);
      this.hear();
    });
    socket.on('error', (error) => this.#fail({ kind: 'error', error }));
    socket.on('close', () => this.#fail({ kind: 'closed' }));
  }

  #fail(trouble: SmtpTrouble): void {
    this.trouble ??= trouble;
    this.socket.destroy();
    this.hear();
  }
}
