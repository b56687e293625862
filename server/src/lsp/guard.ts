/**
 * Every request goes through here: it is not answered when it was cancelled, and a fault of ours is logged and answered
 * with nothing, because no user can do anything about it.
 */
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

export interface Guard {
  /** Lets messages that have arrived meanwhile be looked at: one may cancel the request. */
  pause(): Promise<void>;
  log(message: string): void;
}

/** A refusal is an answer, too: the editor shows its reason. */
export type Answer<Params, Result> = (params: Params) => Result | ResponseError<never> | Promise<Result>;

export interface Care<Params> {
  /** Of the text that the positions in a request count in; when it is another one by now, they lead astray. */
  readonly versionOf?: ((params: Params) => number | undefined) | undefined;
  /** What the answer needs. */
  readonly before?: (() => Promise<void>) | undefined;
}

export const guarded =
  <Params, Result>(
    { pause, log }: Guard,
    name: string,
    nothing: Result,
    answer: Answer<Params, Result>,
    { versionOf = () => undefined, before }: Care<Params> = {},
  ) =>
  async (params: Params, token: CancellationToken): Promise<Result | ResponseError<never>> => {
    const version = versionOf(params);
    // The connection takes one message at a time: the first moment belongs to this request, the second to what came after.
    await pause();
    await pause();
    if (before && !token.isCancellationRequested) await before();
    if (token.isCancellationRequested) return cancelled();
    if (versionOf(params) !== version) return outdated();
    try {
      const result = await answer(params);
      return token.isCancellationRequested ? cancelled() : result;
    } catch (error) {
      log(`${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return nothing;
    }
  };

const outdated = (): ResponseError<never> =>
  new ResponseError(LSPErrorCodes.ContentModified, 'the text has changed meanwhile');
const cancelled = (): ResponseError<never> => new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
