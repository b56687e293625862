/** The project's own small zones, and what BIND makes of them: `UPDATE=1 npx vitest run test/zones` asks it again. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkzone, compilezone, inParallel, recordsIn } from '../conformance/bind.ts';

const FOLDER = import.meta.dirname;
const RECORDED = join(FOLDER, 'bind.golden');
export const ORIGIN = 'example.com.';

export interface Outcome {
  readonly loads: boolean;
  /** The records that BIND loads; its reason when it does not. */
  readonly lines: readonly string[];
}

export const zonePath = (name: string): string => join(FOLDER, `${name}.zone`);

/** Names of all zones. */
export const zoneNames = (): string[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.zone'))
    .map((file) => file.slice(0, -'.zone'.length))
    .sort();

export async function askBind(name: string): Promise<Outcome> {
  const zone = { origin: ORIGIN, folder: FOLDER, file: `${name}.zone` };
  const checked = await checkzone(zone);
  if (checked.ok) return { loads: true, lines: recordsIn((await compilezone(zone)).stdout).sort() };
  const reason = `${checked.stdout}${checked.stderr}`.split('\n').filter((line) => line.startsWith('zone '));
  return { loads: false, lines: reason.map((line) => `; ${line}`) };
}

export async function record(): Promise<void> {
  const outcomes = new Map<string, Outcome>();
  await inParallel(zoneNames(), async (name) => void outcomes.set(name, await askBind(name)));
  const text = zoneNames().map((name) => {
    const { loads, lines } = outcomes.get(name)!;
    return [`── ${name}: ${loads ? 'loads' : 'refused'}`, ...lines, ''].join('\n');
  });
  writeFileSync(RECORDED, text.join('\n'));
}

export function recorded(): Map<string, Outcome> {
  const sections = readFileSync(RECORDED, 'utf8').split(/^── /m).slice(1);
  return new Map(
    sections.map((section) => {
      const [title, ...lines] = section.split('\n').filter((line) => line !== '');
      const [name, verdict] = title.split(': ');
      return [name, { loads: verdict === 'loads', lines }];
    }),
  );
}
