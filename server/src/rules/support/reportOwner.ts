/** Owners of the records with which a domain says that it takes DMARC reports about others (RFC 9990 §4). */
import { similarWords } from './similar.ts';

const REPORT = '_report';
const DMARC = '_dmarc';

/** Whether receivers look for such a record at a name, in presentation format. */
export const isReportOwner = (owner: string): boolean => /^(?!_dmarc\.).+\._report\._dmarc\./i.test(owner);

export interface MeantOwner {
  /** The domain that the reports are about; undefined: none is named. */
  readonly about: string | undefined;
  /** The owner that was meant, or its end where no domain is named. */
  readonly right: string;
}

/** Hosts may be called `report` and `dmarc`, so an underscore has to be there. */
const isLike = (label: string | undefined, meant: string): boolean =>
  label !== undefined && (label === meant || similarWords(label, [meant]).length > 0);

/** The owner that one was meant to be which is nearly that of such a record; undefined for what is right or something else. */
export function meantReportOwner(owner: string): MeantOwner | undefined {
  if (isReportOwner(owner)) return undefined;
  const labels = owner.toLowerCase().split('.');
  const at = labels.findIndex(
    (label, i) =>
      (isLike(label, REPORT) && isLike(labels[i + 1], DMARC) && /^_|\._/.test(`${label}.${labels[i + 1]}`)) ||
      (i > 0 && isLike(label, DMARC) && isLike(labels[i + 1], REPORT) && labels[i + 1].startsWith('_')),
  );
  // `_dmarc` is left out, and nothing else is.
  const alone = at < 0 ? labels.indexOf(REPORT) : -1;
  if (at < 0 && alone < 1) return undefined;
  const before = labels.slice(labels[0] === DMARC ? 1 : 0, at < 0 ? alone : at);
  const after = labels.slice(at < 0 ? alone + 1 : at + 2);
  const about = before.length === 0 ? undefined : before.join('.');
  return { about, right: [...before, REPORT, DMARC, ...after].join('.') };
}
