/** The tasks: Zonesmith at the shell, its findings in the Problems panel. */
import { languages, type Task, type TaskProcessEndEvent, tasks, Uri, workspace } from 'vscode';
import { closeAll, startExtension, until } from '../editor.ts';
import { equal, includes, present } from '../expect.ts';
import { afterEach, before, describe, it } from '../mocha.ts';

describe('tasks', () => {
  before(startExtension);
  afterEach(closeAll);

  it('are offered for the folder', async () => {
    const offered = await tasks.fetchTasks({ type: 'zonesmith' });
    includes(
      offered.map(({ name }) => name),
      'check workspace',
      'check, then rndc reload',
    );
  });

  it('check the workspace', async () => {
    const [folder] = present(workspace.workspaceFolders, 'workspace folder');
    // A file that no suite opened: what is open is the language server's.
    const file = Uri.joinPath(folder.uri, 'db.example.org');
    await workspace.fs.writeFile(file, new TextEncoder().encode('$ORIGIN example.org.\n@ 3600 MX 10:mail\n'));
    const offered = await tasks.fetchTasks({ type: 'zonesmith' });
    const task = present(
      offered.find(({ name }) => name === 'check workspace'),
      'task',
    );
    const found = () => languages.getDiagnostics(file).some(({ code }) => code === 'mx-preference-joined');
    await until('its findings', async () => {
      equal(await exitCodeOf(task), 1);
      // VS Code may lose what a task prints that ends so soon: then it runs again.
      return found();
    });
  });
});

async function exitCodeOf(task: Task): Promise<number | undefined> {
  const ended = new Promise<TaskProcessEndEvent>((resolve) => {
    const listening = tasks.onDidEndTaskProcess((event) => {
      if (event.execution.task.name !== task.name) return;
      listening.dispose();
      resolve(event);
    });
  });
  await tasks.executeTask(task);
  return (await ended).exitCode;
}
