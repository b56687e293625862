/** A thread of its own for a part of the work: one request comes in, its answer goes out. */
import { parentPort } from 'node:worker_threads';
import { runTask } from './task.ts';
import { type Request, serveShare } from './twoThreads.ts';

parentPort?.on('message', (request: Request) => {
  parentPort?.postMessage('task' in request ? runTask(request.task) : serveShare(request));
});
