/** Tells the editor to ask again for what is shown in the text, when it may be another without a change of the text. */
import {
  type ClientCapabilities,
  CodeLensRefreshRequest,
  type Connection,
  InlayHintRefreshRequest,
  SemanticTokensRefreshRequest,
} from 'vscode-languageserver';
import type { Host } from './host.ts';

/** Milliseconds after which it is told; one word for all changes until then. */
const SOON = 300;

export class Refreshing {
  readonly #connection: Connection;
  readonly #host: Host;
  #isPlanned = false;
  /** What the editor can be told. */
  capabilities: ClientCapabilities = {};

  constructor(connection: Connection, host: Host) {
    this.#connection = connection;
    this.#host = host;
  }

  plan(): void {
    if (this.#isPlanned) return;
    this.#isPlanned = true;
    this.#host.later(SOON, () => {
      this.#isPlanned = false;
      this.tell();
    });
  }

  private tell(): void {
    const { inlayHint, codeLens, semanticTokens } = this.capabilities.workspace ?? {};
    const requests = [
      inlayHint?.refreshSupport === true ? [InlayHintRefreshRequest.type] : [],
      codeLens?.refreshSupport === true ? [CodeLensRefreshRequest.type] : [],
      semanticTokens?.refreshSupport === true ? [SemanticTokensRefreshRequest.type] : [],
    ].flat();
    // An editor that has gone, or that does not like to be told, is no fault of ours.
    for (const request of requests) this.#connection.sendRequest(request.method).catch(() => {});
  }
}
