/**
 * A thread of its own for a part of the work: one request comes in, its answer goes out. Loading the program takes as long
 * as reading a large file, so each of its parts is loaded when the thread would wait anyway.
 */
import { parentPort } from 'node:worker_threads';
import type { Codes } from '../text/codes.ts';
import type { HalfRequest } from './half.ts';
import { type StretchRequest, serveStretch } from './stretch.ts';
import type { Request } from './twoThreads.ts';

type AnyRequest =
  | { readonly stretch: StretchRequest }
  | { readonly half: HalfRequest }
  | { readonly lines: Codes }
  | Request;

const loader = () => import('./half.ts');
const program = () => import('./serve.ts');
const answer = (value: unknown): void => parentPort?.postMessage(value);

parentPort?.on('message', async (request: AnyRequest) => {
  if ('stretch' in request) {
    answer(serveStretch(request.stretch));
    await loader();
  } else if ('half' in request) {
    answer((await loader()).serveHalf(request.half));
  } else if ('lines' in request) {
    answer((await loader()).serveLines(request.lines));
    // Next come the rules.
    await program();
  } else answer((await program()).serve(request));
});
