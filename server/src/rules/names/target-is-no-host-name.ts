import type { ZoneRecord } from '../../zone/record.ts';
import { replace } from '../finding.ts';
import { ODD_FOR_HOST } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { addressOf } from '../support/addressName.ts';
import { HOST_TARGETS, nameFields, namesHosts, writtenField } from '../support/nameFields.ts';
import { hasOtherFault, hasServiceLabel, hostFault, hostOfUrl } from '../support/nameLetters.ts';
import { isEditable } from '../support/written.ts';

const IN = 1;

export default defineRule({
  code: 'target-is-no-host-name',
  group: 'names',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'A record names a host, but the name has a character that host names do not have.',
    why: 'named refuses to load a primary zone with such a name unless check-names is turned off, although named-checkzone only warns.',
    remedy: 'Use letters, digits and hyphens only, and no hyphen at either end of a label.',
    references: ['RFC 952', 'RFC 1123 §2.1'],
    bad: '@ MX 10 mail_1.example.net.\nwww HTTPS 1 alpn=h2\nwww A 192.0.2.80\n',
    good: '@ MX 10 mail-1.example.net.\nwww HTTPS 1 . alpn=h2\nwww A 192.0.2.80\n',
  },
  messages: {
    underscore:
      'Host names have no underscore, so {name} cannot be the host of {type}: named refuses to load the zone (check-names), though named-checkzone only warns; name the host without it',
    parameter:
      '{label} stands where the name of the host must stand: named refuses to load the zone (check-names), though named-checkzone only warns; write "." before it if the host is the owner itself',
    hyphen:
      'A label of a host name neither starts nor ends with a hyphen as {label} in {name} does: named refuses to load the zone (check-names), though named-checkzone only warns',
    character:
      'Host names have only letters, digits and hyphens, unlike {label} in {name}: named refuses to load the zone (check-names), though named-checkzone only warns; write the name of a host',
  },
  types: HOST_TARGETS,
  odd: ODD_FOR_HOST,
  visit: {
    record(record, ctx) {
      if (ctx.zone.class !== IN || !namesHosts(record)) return;
      // Rules on single characters pass over the records of services.
      const isOfService = hasServiceLabel(ctx.zone.names.wire(record.name));
      for (const field of nameFields(record)) {
        if (field.isMailbox || (hasOtherFault(field.wire) && !isOfService)) continue;
        const fault = hostFault(field.wire, false);
        if (!fault) continue;
        const { place, text } = writtenField(record, field);
        if (hostOfUrl(text) !== undefined || addressOf(text)) continue;
        const args = { name: record.nameTextOf(field.field), label: fault.label, type: record.type };
        if (isSvcb(record) && text.includes('=')) {
          const fixes = isEditable(record)
            ? [replace('Write "." before it', { ...place, end: place.start }, '. ')]
            : [];
          ctx.report('parameter', place, args, { fixes });
        } else ctx.report(fault.fault, place, args);
      }
    },
  },
});

const isSvcb = ({ type }: ZoneRecord): boolean => type === 'HTTPS' || type === 'SVCB';
