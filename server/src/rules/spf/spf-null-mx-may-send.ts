import { textOfTxt } from '../../mail/lookup.ts';
import { isSpf, parseSpf, type SpfPolicy } from '../../mail/spf.ts';
import { TXT } from '../../records/typeCodes.ts';
import { ODD_ROOT } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { isInDoubt } from '../support/doubt.ts';
import { liveMechanisms, redirectOf } from '../support/spfRecord.ts';
import { recordsAt } from '../support/target.ts';

const MOST = 50;
/** A preference and the root. */
const NULL_LENGTH = 3;

export default defineRule({
  code: 'spf-null-mx-may-send',
  group: 'spf',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A name says with a null MX that it has no mail, and its SPF policy lets servers send.',
    why: 'Nobody can answer such mail or get it back, so many receivers refuse it; the two records contradict each other.',
    remedy: 'Write "v=spf1 -all" if the name has no mail, or a real MX record if it has.',
    references: ['RFC 7505 §4.2', 'RFC 7208 §10.1.2'],
    bad: '@ MX 0 .\n@ TXT "v=spf1 ip4:192.0.2.25 -all"\n',
    good: '@ MX 0 .\n@ TXT "v=spf1 -all"\n_dmarc TXT "v=DMARC1; p=reject"\n',
  },
  messages: {
    default:
      'The null MX says that {owner} has no mail, but its SPF policy lets servers send, whose mail nobody can answer; write "v=spf1 -all", or a real MX record',
  },
  types: ['MX'],
  odd: ODD_ROOT,
  visit: {
    record(mx, ctx) {
      const { zone } = ctx;
      if (mx.rdataEnd - mx.rdataStart !== NULL_LENGTH || isInDoubt(zone, zone.names.wire(mx.name))) return;
      const texts = recordsAt(zone, mx.name, TXT, MOST).map(({ rdata }) => textOfTxt(rdata));
      const policies = texts.filter(isSpf).map(parseSpf);
      if (policies.some(maySend)) ctx.report('default', mx.dataPlace(), { owner: mx.owner });
    },
  },
});

/** Whether some sender passes, or may do so. */
const maySend = (policy: SpfPolicy): boolean =>
  redirectOf(policy) !== undefined || liveMechanisms(policy).some(({ qualifier }) => qualifier === '+');
