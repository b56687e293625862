/** Getting things with `fetch`, which Node and browsers have alike: with a limit, and without following redirects. */
import type { CancelSignal } from '../live/cancel.ts';
import { onCancel } from '../live/dns/cancelling.ts';

/** What both platforms have of it. */
interface Platform {
  fetch(
    url: string,
    init: { readonly headers: Readonly<Record<string, string>>; readonly redirect: 'manual'; readonly signal: unknown },
  ): Promise<{
    readonly status: number;
    readonly type: string;
    readonly headers: { get(name: string): string | null };
    readonly body: { getReader(): Reader } | null;
  }>;
  readonly AbortController: new () => { readonly signal: unknown; abort(): void };
}

interface Reader {
  read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
  cancel(): Promise<void>;
}

const { fetch, AbortController } = globalThis as unknown as Platform;

export type Got =
  | { readonly kind: 'answer'; readonly status: number; readonly contentType: string; readonly body: Uint8Array }
  | {
      readonly kind: 'failed';
      readonly why: 'cancelled' | 'unreachable' | 'redirect' | 'too-large';
      readonly detail: string;
    };

/** Never rejects. `most`: octets of the body. Only `Accept` is sent, which browsers send elsewhere without asking. */
export async function webGet(url: string, accept: string, most: number, signal: CancelSignal): Promise<Got> {
  const stopping = new AbortController();
  const forget = onCancel(signal, () => stopping.abort());
  try {
    const response = await fetch(url, { headers: { accept }, redirect: 'manual', signal: stopping.signal });
    const { status, headers } = response;
    if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
      stopping.abort();
      return { kind: 'failed', why: 'redirect', detail: headers.get('location') ?? '' };
    }
    const body = await readUpTo(response.body?.getReader(), most);
    if (!body) {
      stopping.abort();
      return { kind: 'failed', why: 'too-large', detail: `more than ${most} octets` };
    }
    return { kind: 'answer', status, contentType: headers.get('content-type') ?? '', body };
  } catch (error) {
    return { kind: 'failed', why: signal.aborted ? 'cancelled' : 'unreachable', detail: reasonOf(error) };
  } finally {
    forget();
  }
}

async function readUpTo(reader: Reader | undefined, most: number): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done) break;
    length += value!.length;
    if (length > most) return undefined;
    parts.push(value!);
  }
  const body = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    body.set(part, at);
    at += part.length;
  }
  return body;
}

/** `fetch` hides the reason of a failure in its cause. */
function reasonOf(error: unknown): string {
  const { message, cause } = error as Error & { readonly cause?: Error & { readonly code?: string } };
  return cause?.code ?? cause?.message ?? message;
}
