/** The origin that a zone file's own first lines tell. */
import { absoluteName } from './absoluteName.ts';

/** How the SOA record and what precedes it are written; undefined: not there. */
export interface WrittenFacts {
  /** The owner of the SOA record as written: `@`, `example.com.`, `example`; '' for a blank owner. */
  readonly soaOwner: string | undefined;
  /** The last `$ORIGIN` before it, made absolute if an earlier one allows it. */
  readonly originDirective: string | undefined;
}

/** The absolute name of the zone, if the file tells it by itself. */
export function writtenOrigin({ soaOwner, originDirective }: WrittenFacts): string | undefined {
  if (soaOwner === undefined) return undefined;
  if (isAbsolute(soaOwner)) return absoluteName(soaOwner);
  if (originDirective === undefined || !isAbsolute(originDirective)) return undefined;
  if (soaOwner === '@' || soaOwner === '') return absoluteName(originDirective);
  return absoluteName(originDirective === '.' ? `${soaOwner}.` : `${soaOwner}.${originDirective}`);
}

/** Whether a name ends with a dot that no backslash escapes. */
const isAbsolute = (name: string): boolean => /(^|[^\\])(\\\\)*\.$/.test(name);
