/** One window for all tests of a file. Each starts without editors; of one that fails, a picture is kept. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { User, type Wishes } from './user.ts';

const PICTURES = join(import.meta.dirname, '..', '..', '.vscode-test', 'ui');

/** Gives the user, who is there as soon as tests run. */
export function withUser(wishes: Wishes = {}): { readonly user: User } {
  let present: User | undefined;
  beforeAll(async () => {
    present = await User.start(wishes);
  });
  afterAll(() => present?.leave());
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') {
      mkdirSync(PICTURES, { recursive: true });
      await present?.page.screenshot({ path: join(PICTURES, `${task.name.replace(/\W+/g, '-')}.png`) });
    }
    await present?.closeAll();
  });
  return {
    get user() {
      if (!present) throw new Error('the window is not open');
      return present;
    },
  };
}
