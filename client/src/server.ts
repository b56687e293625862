/** The language server, as the rest of the client sees it: it starts when somebody needs it, and stays. */
import { type CancellationToken, type Disposable, EventEmitter, type LogOutputChannel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type Method, type Requests, STATUS_CHANGED } from './protocol.ts';

export class Server implements Disposable {
  readonly #create: () => Promise<BaseLanguageClient>;
  readonly #log: LogOutputChannel;
  readonly #changed = new EventEmitter<string>();
  readonly #notified = new Map<string, (params: unknown) => void>();
  readonly #asked = new Map<string, (params: unknown) => unknown>();
  #running: Promise<BaseLanguageClient> | undefined;

  /** The status of a document (its URI) is another one now. */
  readonly onStatusChanged = this.#changed.event;

  /** `create` makes a client that is not started yet. */
  constructor(create: () => Promise<BaseLanguageClient>, log: LogOutputChannel) {
    this.#create = create;
    this.#log = log;
  }

  /** Starts the server, unless it runs or starts already. */
  start(): Promise<BaseLanguageClient> {
    this.#running ??= this.launch().catch((error: unknown) => {
      this.#running = undefined;
      throw error;
    });
    return this.#running;
  }

  /** As `start`, for callers who do not wait: trouble goes to the log, and the client shows it. */
  begin(): void {
    this.start().catch((error: unknown) => this.#log.error('The language server did not start.', error));
  }

  async request<M extends Method>(
    method: M,
    params: Requests[M]['params'],
    token?: CancellationToken,
  ): Promise<Requests[M]['result']> {
    const client = await this.start();
    // A token that is undefined would be sent as a second parameter.
    return token
      ? client.sendRequest<Requests[M]['result']>(method, params, token)
      : client.sendRequest<Requests[M]['result']>(method, params);
  }

  /** What the server tells, from now on, and when it starts again. */
  onNotification<Params>(method: string, act: (params: Params) => void): void {
    this.#notified.set(method, act as (params: unknown) => void);
    this.withRunning((client) => client.onNotification(method, act));
  }

  /** The same for what it asks. */
  onRequest<Params>(method: string, answer: (params: Params) => unknown): void {
    this.#asked.set(method, answer as (params: unknown) => unknown);
    this.withRunning((client) => client.onRequest(method, answer));
  }

  /** It knows something else about the world than at its start: if it runs, it starts again. */
  async renew(): Promise<void> {
    if (this.#running !== undefined) await this.restart();
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async stop(): Promise<void> {
    const running = this.#running;
    this.#running = undefined;
    const client = await running?.catch(() => undefined);
    await client?.dispose();
  }

  dispose(): void {
    this.#changed.dispose();
  }

  private withRunning(act: (client: BaseLanguageClient) => void): void {
    this.#running?.then(act, () => {});
  }

  private async launch(): Promise<BaseLanguageClient> {
    const client = await this.#create();
    client.onNotification(STATUS_CHANGED, ({ uri }: { uri: string }) => this.#changed.fire(uri));
    for (const [method, act] of this.#notified) client.onNotification(method, act);
    for (const [method, answer] of this.#asked) client.onRequest(method, answer);
    await client.start();
    return client;
  }
}
