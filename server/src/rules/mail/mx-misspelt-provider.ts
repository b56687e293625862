import { HYPHENATED, MX_PROVIDERS } from '../../mail/providers.ts';
import { printName } from '../../records/name.ts';
import type { Zone } from '../../zone/zone.ts';
import { replace } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { nameInData, OUTSIDE } from '../support/dataName.ts';
import { type ProviderSlip, providerSlip } from '../support/providerSlip.ts';
import { remembered } from '../support/remembered.ts';

/** Octets before the host in the data of an MX record. */
const PREFERENCE = 2;

/** What was found about a host: zones with many domains name the same few again and again. */
const slipsOf = remembered(() => new Map<string, ProviderSlip | undefined>());

export default defineRule({
  code: 'mx-misspelt-provider',
  group: 'mail',
  severity: 'information',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'The host of an MX record is nearly, but not exactly, that of a well-known mail service.',
    why: 'Mail goes to the host that is written: if it does not exist, mail is lost, and if somebody else has the domain, they get the mail.',
    remedy: 'Write the host that the mail service names in its documentation.',
    references: ['RFC 5321 §5.1'],
    bad: '@ MX 1 aspmx.l.gogle.com.\n',
    good: '@ MX 1 aspmx.l.google.com.\n',
  },
  messages: {
    default:
      '{host} is no host of {provider} that is known, and mail goes there and nowhere else; if {provider} is meant, write {right}',
    dots: 'Customers of Microsoft 365 have a host of one label there, made of their domain with hyphens for its dots, and {host} does not exist, so mail is not delivered; write {right}',
  },
  types: ['MX'],
  unlessPlainHost: true,
  visit: {
    record(mx, ctx) {
      if (ctx.zone.originUnknown || nameInData(mx, PREFERENCE) !== OUTSIDE) return;
      const host = printName(mx.nameOf('exchange'));
      const hyphenated = withHyphens(host);
      const slip = hyphenated === undefined ? slipOf(ctx.zone, host) : { right: hyphenated, provider: '' };
      if (!slip) return;
      const place = mx.isGenerated ? mx.place : mx.fieldPlace('exchange');
      const right = `${slip.right}.`;
      const isWritten = !mx.isGenerated && /^[\w.-]+$/.test(mx.textAt(place));
      const fixes = isWritten ? [replace(`Write ${right}`, place, right)] : [];
      if (hyphenated !== undefined) ctx.report('dots', place, { host, right }, { fixes, severity: 'warning' });
      else ctx.report('default', place, { host, provider: slip.provider, right }, { fixes });
    },
  },
});

/** `example.org.mail.protection.outlook.com.` with a hyphen for the dot of the customer's domain, without final dot. */
function withHyphens(host: string): string | undefined {
  const name = host.slice(0, -1);
  const domain = HYPHENATED.find((each) => name.toLowerCase().endsWith(`.${each}`));
  const customer = domain === undefined ? '' : name.slice(0, -domain.length - 1);
  return customer.includes('.') ? `${customer.replaceAll('.', '-')}.${domain}` : undefined;
}

function slipOf(zone: Zone, host: string): ProviderSlip | undefined {
  const slips = slipsOf(zone);
  if (!slips.has(host)) slips.set(host, providerSlip(host.slice(0, -1), MX_PROVIDERS, true));
  return slips.get(host);
}
