/** One zone, all programs, in turns. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BigZone, writeBigZone } from './bigZone.ts';
import { least, median, type Program, peakMemory, time } from './measure.ts';
import { kzonecheck, namedCheckzone, nsdCheckzone, zonesmith } from './programs.ts';
import type { Style } from './zoneWriter.ts';

export interface Bar {
  readonly what: string;
  readonly met: boolean;
}

export interface Setup {
  readonly folder: string;
  readonly records: number;
  readonly faults: number;
  readonly rounds: number;
  readonly seed: number;
}

/** Each zone has a folder of its own: a checker that looks at the files beside one must not meet the other. */
export function zoneFile(folder: string, style: Style): string {
  mkdirSync(join(folder, style), { recursive: true });
  return join(folder, style, 'example.com.zone');
}

export async function compare(style: Style, setup: Setup): Promise<Bar[]> {
  const file = zoneFile(setup.folder, style);
  const zone = writeBigZone(file, style, setup.records, setup.faults, setup.seed);
  const programs = [zonesmith, kzonecheck, namedCheckzone, nsdCheckzone].map((program) => program(file));
  const output = (program: Program): string => join(setup.folder, `${program.name.split(' ')[0]}.${style}.out`);
  const seconds = new Map(programs.map((program) => [program, [] as number[]]));
  for (let round = 0; round < setup.rounds; round++) {
    for (const program of programs) seconds.get(program)!.push(await time(program, output(program)));
  }
  const memory: number[] = [];
  for (const program of programs) memory.push(await peakMemory(program, output(program)));

  console.log(`\n${zone.records} records, ${style} form, ${setup.rounds} rounds in turns`);
  console.log('                            least s  median s   × kzonecheck  × named-checkzone   peak MiB');
  // Of each round, because other work on the machine, which comes and goes, slows all programs of a round alike.
  const ratio = (program: number, to: number): number =>
    median(seconds.get(programs[program])!.map((each, round) => each / seconds.get(programs[to])![round]));
  programs.forEach((program, index) => {
    const columns = [
      program.name.padEnd(26),
      least(seconds.get(program)!).toFixed(2).padStart(9),
      median(seconds.get(program)!).toFixed(2).padStart(9),
      ratio(index, 1).toFixed(2).padStart(14),
      ratio(index, 2).toFixed(2).padStart(18),
      memory[index].toFixed(0).padStart(10),
    ];
    console.log(columns.join(' '));
  });
  const [knot, bind] = [ratio(0, 1), ratio(0, 2)];
  return [
    { what: `${style}: time ≤ kzonecheck (${knot.toFixed(2)})`, met: knot <= 1 },
    { what: `${style}: time ≤ 0.4 × named-checkzone (${bind.toFixed(2)})`, met: bind <= 0.4 },
    {
      what: `${style}: memory ≤ 2 × kzonecheck (${(memory[0] / memory[1]).toFixed(2)})`,
      met: memory[0] <= 2 * memory[1],
    },
    reported(zone, output(programs[0]), style),
  ];
}

interface Report {
  readonly files: readonly {
    readonly findings: readonly { readonly code: string; readonly severity: string; readonly line: number }[];
  }[];
}

/** Whether all faults were reported, each on its line with its code; shows what was not, and what else was said. */
function reported(zone: BigZone, output: string, style: Style): Bar {
  const { findings } = (JSON.parse(readFileSync(output, 'utf8')) as Report).files[0];
  const byLine = new Map<number, Set<string>>();
  for (const { line, code } of findings) byLine.set(line, (byLine.get(line) ?? new Set()).add(code));
  const missed = zone.faults.filter(
    ({ lines, codes }) => !lines.some((line) => codes.some((code) => byLine.get(line)?.has(code))),
  );
  const faultLines = new Set(zone.faults.flatMap(({ lines }) => lines));
  const other = findings.filter(({ line }) => !faultLines.has(line)).map(({ code, severity }) => `${severity} ${code}`);
  console.log(
    counted(
      'missed',
      missed.map(({ kind, codes }) => `${kind} [${codes.join(', ')}]`),
    ),
  );
  console.log(counted('on other lines', other));
  const right = zone.faults.length - missed.length;
  return { what: `${style}: faults reported (${right} of ${zone.faults.length})`, met: missed.length === 0 };
}

function counted(title: string, values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const parts = Array.from(counts, ([value, count]) => `${count} × ${value}`);
  return `${title}: ${parts.length > 0 ? parts.join('; ') : 'nothing'}`;
}
