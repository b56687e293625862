/** Hosts and policies of mail services whose names are nearly right. */
import { describe, expect, test } from 'vitest';
import { MX_PROVIDERS, SPF_PROVIDERS } from '../../server/src/mail/providers.ts';
import { check } from '../support/check.ts';
import { APEX, expectMarks } from '../support/marks.ts';

const CODES = ['mx-misspelt-provider', 'spf-misspelt-provider'];
const rightNames = (record: string): string[] =>
  check(APEX + record)
    .findings.filter(({ code }) => CODES.includes(code))
    .map(({ message }) => message.slice(message.lastIndexOf(' ') + 1));

describe('an MX host', () => {
  test.each([
    ['alt1.aspmx.l.gogle.com.', 'alt1.aspmx.l.google.com.'],
    ['aspmx.l.google.co.', 'aspmx.l.google.com.'],
    ['apsmx.l.google.com.', 'aspmx.l.google.com.'],
    ['aspmx2.googlmail.com.', 'aspmx2.googlemail.com.'],
    ['Example-Com.mail.protection.outlok.com.', 'example-com.mail.protection.outlook.com.'],
    ['in1-smtp.mesagingengine.com.', 'in1-smtp.messagingengine.com.'],
    ['mail.protnmail.ch.', 'mail.protonmail.ch.'],
    ['aspmx.1.google.com.', 'aspmx.l.google.com.'],
    ['aspmx.l.g0ogle.com.', 'aspmx.l.google.com.'],
    ['Example.co.uk.mail.protection.outlook.com.', 'Example-co-uk.mail.protection.outlook.com.'],
    ['example.com.mail.protection.outlook.com.', 'example-com.mail.protection.outlook.com.'],
    ['example-org.mail.protection.0utlook.com.', 'example-org.mail.protection.outlook.com.'],
    ['mx2.zoho.con.', 'mx2.zoho.com.'],
    ['mx01.mail.iclod.com.', 'mx01.mail.icloud.com.'],
    ['mx1.mail.ovh.ne.', 'mx1.mail.ovh.net.'],
    ['inbound-stmp.eu-west-1.amazonaws.com.', 'inbound-smtp.eu-west-1.amazonaws.com.'],
  ])('%s', (host, right) => expect(rightNames(`@ MX 10 ${host}\n`)).toEqual([right]));

  test.each([
    ['of a neighbour', 'mx.soho.com.'],
    ['of another country', 'mx.zoho.eu.'],
    ['of another host of the service', 'mx4.zoho.com.'],
    ['below no host of customers', 'protection.outlook.com.'],
    ['of the service for consumers', 'hotmail-com.olc.protection.outlook.com.'],
    ['of nobody in the table', 'mail.goggle.com.'],
    ['of a domain with such a name in front', 'aspmx.l.gogle.com.example.net.'],
    ['with two slips', 'aspmx.l.gogle.co.'],
  ])('no finding: %s', (_, host) => expect(rightNames(`@ MX 10 ${host}\n`)).toEqual([]));

  test('in the zone itself is known there', () =>
    expectMarks('@ MX 10 smtp\nsmtp A 192.0.2.25\n', { origin: 'gogle.com.' }));

  test('as the services name it', () => {
    for (const [host] of MX_PROVIDERS) expect(rightNames(`@ MX 10 ${host.replaceAll('*', 'a1')}.\n`)).toEqual([]);
  });
});

describe('an SPF policy', () => {
  test('includes a name that is nearly right', () =>
    expectMarks(`
@ TXT "v=spf1 include:spf.google.com ~include:spf.protection.outlok.com include:SendGird.net ~all"
;                     ^^^^^^^^^^^^^^ information: [spf-misspelt-provider] if Google Workspace is meant, write _spf.google.com
;                                             ^^^^^^^^^^^^^^^^^^^^^^^^^ information: [spf-misspelt-provider] write spf.protection.outlook.com
;                                                                               ^^^^^^^^^^^^ information: [spf-misspelt-provider] write sendgrid.net
a TXT "v=spf1 redirect=_spf.gogle.com"  ; information: [spf-misspelt-provider]
b TXT "v=spf1 include:cloud.com include:mail.sendgird.net include:%{i}._spf.google.com a:sendgird.net -all"
`));

  test('as the services name it', () => {
    for (const [domain] of SPF_PROVIDERS) expect(rightNames(`@ TXT "v=spf1 include:${domain} -all"\n`)).toEqual([]);
  });
});
