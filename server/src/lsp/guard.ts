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

export const guarded =
  <Params, Result>({ pause, log }: Guard, name: string, nothing: Result, answer: Answer<Params, Result>) =>
  async (params: Params, token: CancellationToken): Promise<Result | ResponseError<never>> => {
    await pause();
    if (token.isCancellationRequested) return cancelled();
    try {
      const result = await answer(params);
      return token.isCancellationRequested ? cancelled() : result;
    } catch (error) {
      log(`${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return nothing;
    }
  };

const cancelled = (): ResponseError<never> => new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
