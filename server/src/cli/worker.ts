/** Checks files in a thread of its own: a task comes in, its outcome goes out. */
import { parentPort } from 'node:worker_threads';
import { runTask, type Task } from './task.ts';

parentPort?.on('message', (task: Task) => parentPort?.postMessage(runTask(task)));
