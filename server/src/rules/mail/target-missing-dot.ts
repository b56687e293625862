import { typeByMnemonic } from '../../records/registry.ts';
import { NS, PTR, SOA } from '../../records/typeCodes.ts';
import { defineRule } from '../rule.ts';
import { missingDotOf } from '../support/missingDot.ts';
import { isReverseZone } from '../support/reverse.ts';

const TYPES = ['NS', 'CNAME', 'SOA', 'PTR', 'MX', 'AFSDB', 'RT', 'KX', 'SRV', 'NAPTR', 'DNAME', 'SVCB', 'HTTPS', 'RP'];

/** The fields of each type that hold names. */
const FIELDS = new Map(
  TYPES.flatMap((mnemonic) => {
    const type = typeByMnemonic(mnemonic);
    const fields = type?.fields.filter(({ kind }) => kind === 'name' || kind === 'mailbox') ?? [];
    return type ? [[type.code, fields] as const] : [];
  }),
);

export default defineRule({
  code: 'target-missing-dot',
  group: 'mail',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'A name in the data of a record was meant to be complete, but it has no final dot.',
    why: "The zone's name is appended to it, and what comes out exists nowhere: mail.example.com becomes mail.example.com.example.com.",
    remedy: "Write the final dot, or leave the zone's name out.",
    references: ['RFC 1035 §5.1', 'RFC 1912 §2.2'],
    bad: '@ MX 10 mail.example.com\nmail A 192.0.2.25\n',
    good: '@ MX 10 mail.example.com.\nmail A 192.0.2.25\n',
  },
  messages: {
    'own-name':
      '{text} has no final dot, so it means {name}, which does not exist; write "{text}." with the dot, or leave the zone\'s name out',
    'top-level':
      '{text} has no final dot, so it means {name}, which does not exist in this zone; if it is a complete name, write "{text}."',
    answered:
      '{text} has no final dot, so it means {name}, with the zone\'s name twice; write "{text}." with the dot, or leave the zone\'s name out',
  },
  types: TYPES,
  unlessPlainHost: true,
  outside: true,
  visit: {
    record(record, ctx) {
      const { typeCode } = record;
      if (typeCode === PTR && isReverseZone(ctx.zone)) return;
      if (record.isGenerated && !record.isFirstOfEntry) return;
      for (const { name: field, kind } of FIELDS.get(typeCode) ?? []) {
        const dot = missingDotOf(record, field);
        if (!dot) continue;
        // A mailbox is a user and a domain, so one dot in it says nothing.
        if (kind === 'mailbox' && dot.evidence === 'top-level' && dot.text.split('.').length < 3) continue;
        const id = dot.isMissing ? dot.evidence : 'answered';
        const severity = dot.isMissing && typeCode !== SOA ? 'error' : 'warning';
        const isFatal = typeCode === NS && dot.isMissing && record.name === ctx.zone.apex;
        ctx.report(
          id,
          dot.place,
          { text: dot.text, name: dot.name },
          {
            severity,
            fixes: dot.fixes,
            ...(isFatal && { refusedBy: ['bind'] }),
          },
        );
      }
    },
  },
});
