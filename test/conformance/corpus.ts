/** Verdicts on the zone files of the corpus. */
import type { Difference, Part } from './report.ts';
import { type CorpusFile, corpusZones, sharedPath } from './shared.ts';
import { compareVerdict } from './verdict.ts';
import type { Question } from './zonesmith.ts';

export const questionOf = ({ file, origin, class: recordClass }: CorpusFile): Question => ({
  path: sharedPath(`corpus/${file}`),
  origin,
  class: recordClass,
});

/** Whether NSD or Knot gives the verdict that BIND gives. */
export function isAgreed({ refs }: CorpusFile): boolean {
  const loads = refs.named_checkzone.rc === 0;
  return [refs.nsd_checkzone, refs.kzonecheck_no_dnssec].some(({ rc }) => (rc === 0) === loads);
}

export function measureCorpus(): Part {
  const zones = corpusZones();
  const differences: Difference[] = [];
  let wrong = 0;
  for (const zone of zones) {
    const { rc, messages } = zone.refs.named_checkzone;
    const agreed = isAgreed(zone);
    const { difference } = compareVerdict(zone.file, questionOf(zone), { loads: rc === 0, messages }, !agreed);
    if (!difference) continue;
    differences.push(difference);
    if (agreed) wrong++;
  }
  const agreed = zones.filter(isAgreed).length;
  return {
    title: 'corpus: who refuses what',
    figures: [
      { what: 'verdicts as BIND where NSD or Knot agrees with it', right: agreed - wrong, of: agreed, least: 0.99 },
      { what: 'verdicts as BIND, all files', right: zones.length - differences.length, of: zones.length },
    ],
    differences,
  };
}
