/** A thread of its own for a part of the work: one request comes in, its answer goes out. */
import { parentPort } from 'node:worker_threads';
import { setNeighbours } from './neighbours.ts';
import { runTask } from './task.ts';
import { type Request, serveHalf, serveLines, serveRules } from './twoThreads.ts';

parentPort?.on('message', (request: Request) => {
  const answer = (value: unknown): void => parentPort?.postMessage(value);
  if ('neighbours' in request) answer(setNeighbours(request.neighbours));
  else if ('task' in request) answer(runTask(request.task));
  else if ('half' in request) answer(serveHalf(request.half));
  else if ('lines' in request) answer(serveLines(request.lines));
  else answer(serveRules(request.rules));
});
