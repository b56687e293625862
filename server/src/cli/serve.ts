/** Requests that take the whole program → answers. */
import { setNeighbours } from './neighbours.ts';
import { runTask } from './task.ts';
import { type Request, serveRules } from './twoThreads.ts';

export function serve(request: Request): unknown {
  if ('neighbours' in request) return setNeighbours(request.neighbours);
  return 'task' in request ? runTask(request.task) : serveRules(request.rules);
}
