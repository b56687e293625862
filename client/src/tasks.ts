/** The task provider: check a folder, or check it and then have the server reload. Needs processes, so not on the web. */
import {
  type ExtensionContext,
  ProcessExecution,
  ShellExecution,
  Task,
  TaskGroup,
  TaskScope,
  tasks,
  type WorkspaceFolder,
  workspace,
} from 'vscode';
import { type CheckDefinition, checkArguments, checkThenReload } from './taskDefinition.ts';

export interface Runtime {
  /** The command line program. */
  readonly program: string;
  /** What runs it. VS Code's own executable is a Node when it is told so. */
  readonly runtime: string;
}

const MATCHERS = ['$zonesmith'];
const ENV = { ELECTRON_RUN_AS_NODE: '1' };

export function registerTasks(context: ExtensionContext, runtime: Runtime): void {
  const provider = tasks.registerTaskProvider('zonesmith', {
    provideTasks: () => (workspace.workspaceFolders ?? []).flatMap((folder) => tasksOf(folder, runtime)),
    resolveTask: ({ definition, scope, name }) => {
      const folder = typeof scope === 'object' ? scope : undefined;
      return taskOf(definition as unknown as CheckDefinition, name, folder, runtime);
    },
  });
  context.subscriptions.push(provider);
}

function tasksOf(folder: WorkspaceFolder, runtime: Runtime): Task[] {
  return [
    taskOf({ type: 'zonesmith', path: '.' }, 'check workspace', folder, runtime),
    taskOf({ type: 'zonesmith', path: '.', reload: 'rndc reload' }, 'check, then rndc reload', folder, runtime),
  ];
}

function taskOf(definition: CheckDefinition, name: string, folder: WorkspaceFolder | undefined, at: Runtime): Task {
  const execution = definition.reload === undefined ? check(definition, folder, at) : reload(definition, folder, at);
  const task = new Task({ ...definition }, folder ?? TaskScope.Workspace, name, 'zonesmith', execution, MATCHERS);
  if (definition.reload === undefined) task.group = TaskGroup.Build;
  return task;
}

function check(definition: CheckDefinition, folder: WorkspaceFolder | undefined, { program, runtime }: Runtime) {
  return new ProcessExecution(runtime, [program, ...checkArguments(definition)], { ...whereIn(folder), env: ENV });
}

/** The shell is named, because the users' own shells do not agree on "and if that went well". */
function reload(definition: CheckDefinition, folder: WorkspaceFolder | undefined, { program, runtime }: Runtime) {
  const windows = process.platform === 'win32';
  const words = [runtime, program, ...checkArguments(definition)];
  const shell = windows
    ? { executable: 'cmd.exe', shellArgs: ['/d', '/c'] }
    : { executable: '/bin/sh', shellArgs: ['-c'] };
  const line = checkThenReload(words, definition.reload ?? '', windows);
  return new ShellExecution(line, { ...shell, ...whereIn(folder), env: ENV });
}

const whereIn = (folder: WorkspaceFolder | undefined) => (folder ? { cwd: folder.uri.fsPath } : {});
