/** The labels of owners that name a service: `_imaps._tcp.example.com` (RFC 2782, RFC 8552). */
import type { ZoneRecord } from '../../zone/record.ts';
import { labelsOf } from './nameLetters.ts';

/** In lower case, in presentation format. */
export const ownerLabels = ({ zone, name }: ZoneRecord): string[] =>
  labelsOf(zone.names.wire(name)).map((label) => label.toLowerCase());

/** Where the two labels of service and protocol are. */
export interface ServiceLabels {
  /** How many labels come before them: the name of an instance (RFC 6763 §4.1). */
  readonly at: number;
  /** Without the underscore; `*` for a wildcard. */
  readonly service: string;
  readonly protocol: string;
}

/** The labels of service and protocol in an owner; undefined when there are no two that follow one another. */
export function serviceOf(labels: readonly string[]): ServiceLabels | undefined {
  const at = labels.findIndex(
    (label, i) => (label.startsWith('_') || label === '*') && labels[i + 1]?.startsWith('_') === true,
  );
  return at < 0 ? undefined : { at, service: labels[at].replace(/^_/, ''), protocol: labels[at + 1].slice(1) };
}
