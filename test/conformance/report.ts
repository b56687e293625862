/** What a part of the conformance run has to say. */

export interface Figure {
  readonly what: string;
  readonly right: number;
  readonly of: number;
  /** Least share that is right, from the requirements; absent: only for information. */
  readonly least?: number;
}

export interface Difference {
  /** The file or case. */
  readonly name: string;
  /** A few words that differences with the same cause share. */
  readonly cause: string;
  readonly lines: readonly string[];
  /** It does not count against the figures with a bar. */
  readonly minor?: boolean;
}

export interface Part {
  readonly title: string;
  readonly figures: readonly Figure[];
  readonly differences: readonly Difference[];
}

export const share = ({ right, of }: Figure): number => (of === 0 ? 1 : right / of);

/** `98.72 % (450 of 456)`, with the bar if there is one. */
export function printFigure(figure: Figure): string {
  const bar = figure.least === undefined ? '' : `, at least ${+(100 * figure.least).toFixed(2)} % wanted`;
  const mark = figure.least === undefined ? ' ' : share(figure) >= figure.least ? '✓' : '✗';
  // Rounded down: 99.99 % of a bar is not the bar.
  const percent = (Math.floor(10_000 * share(figure)) / 100).toFixed(2);
  return `${mark} ${figure.what}: ${percent} % (${figure.right} of ${figure.of}${bar})`;
}

/** How often each cause is met, the most frequent first. */
function causes(differences: readonly Difference[]): string[] {
  const counts = new Map<string, number>();
  for (const { cause } of differences) counts.set(cause, (counts.get(cause) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([cause, count]) => `${String(count).padStart(5)} × ${cause}`);
}

export interface PrintOptions {
  /** Also differences that do not count. */
  readonly all?: boolean;
  /** Only differences whose name holds this. */
  readonly name?: string | undefined;
  /** How many differences are printed. */
  readonly most?: number;
}

export function printPart(part: Part, { all = false, name, most = Number.POSITIVE_INFINITY }: PrintOptions): string {
  const wanted = part.differences.filter((each) =>
    name === undefined ? all || !each.minor : each.name.includes(name),
  );
  const shown = wanted.slice(0, most);
  const left = part.differences.length - shown.length;
  return [
    `── ${part.title}`,
    ...part.figures.map(printFigure),
    ...causes(wanted),
    ...shown.map(({ name, lines, minor }) => [`\n${minor ? '~' : '✗'} ${name}`, ...lines].join('\n    ')),
    ...(left > 0 && name === undefined ? [`\n(${left} more)`] : []),
    '',
  ].join('\n');
}
