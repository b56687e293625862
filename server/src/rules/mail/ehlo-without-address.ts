import { A, AAAA, CNAME } from '../../records/typeCodes.ts';
import { octetsOf } from '../../zone/origin/address.ts';
import { defineRule } from '../rule.ts';
import { ehloName, ehloPlace } from '../support/around/mailHosts.ts';
import { confirms } from '../support/around/ptrs.ts';

/** Last labels that are never delegated: reserved ones (RFC 6761, RFC 6762), and those that hosts have before they are set up. */
const isLocal = (tld: string): boolean => /^(?:localhost|localdomain|local|lan|internal|home|corp|invalid)$/.test(tld);

export default defineRule({
  code: 'ehlo-without-address',
  group: 'mail',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'The name that a mail host greets with (EHLO) has no address, or not the one that it is declared for.',
    why: 'Mail servers look the name up. Many refuse a greeting with a name that does not exist or that belongs to another address.',
    remedy: 'Give the name its address, or declare the name that the host really greets with.',
    references: ['RFC 5321 §2.3.5', 'RFC 5321 §4.1.1.1', 'RFC 5321 §4.1.4'],
    bad: '; zonesmith: ehlo=out.example.com\n@ MX 10 mail\nmail A 192.0.2.25\n',
    good: '; zonesmith: ehlo=mail.example.com\n@ MX 10 mail\nmail A 192.0.2.25\n',
  },
  messages: {
    none: '{name} is declared as the EHLO name of a mail host and has no address, so other servers may refuse its mail; add its A or AAAA record, or declare the name that the host greets with',
    other:
      '{name} is declared as the EHLO name at {address}, but does not have this address, so other servers may refuse its mail; add the address or correct the declaration',
    local:
      '{name} is declared as the EHLO name of a mail host, and the public DNS has no names below {tld}, so other servers cannot look it up and may refuse the mail; let the host greet with a name that they can',
    alias:
      '{name} is declared as the EHLO name of a mail host and is an alias (CNAME): the name must have an address of its own; let the host greet with the name that has it',
  },
  visit: {
    workspace(_, ctx) {
      const { lookup } = ctx.around;
      for (const ehlo of ctx.opened.declared.ehlo) {
        const name = ehloName(ehlo);
        const answers = [A, AAAA].map((type) => lookup.find(name, type).kind);
        if (answers.every((kind) => kind === 'nodata' || kind === 'nxdomain')) {
          ctx.report('none', ehloPlace(ehlo), { name: ehlo.name });
          continue;
        }
        const tld = ehlo.name.split('.').at(-2)!;
        if (isLocal(tld) && answers.every((kind) => kind === 'unknown')) {
          ctx.report('local', ehloPlace(ehlo), { name: ehlo.name, tld });
        } else if (lookup.find(name, CNAME).kind === 'answer') {
          ctx.report('alias', ehloPlace(ehlo), { name: ehlo.name }, { severity: 'information' });
        }
        for (const address of ehlo.addresses) {
          const found = confirms(ctx.around, name, octetsOf(address)!);
          if (typeof found !== 'string') ctx.report('other', ehloPlace(ehlo), { name: ehlo.name, address });
        }
      }
    },
  },
});
