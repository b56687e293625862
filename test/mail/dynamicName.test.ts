/** Names of addresses that look as if a provider had made them. */
import { describe, expect, it } from 'vitest';
import { judgeHostName, type NameLook } from '../../server/src/mail/dynamicName.ts';
import { parseAddress } from '../../server/src/mail/network.ts';

function judge(name: string, address?: string): NameLook {
  return judgeHostName(name, address === undefined ? undefined : parseAddress(address, address.includes(':') ? 6 : 4)!);
}

const dynamic: [name: string, address: string][] = [
  ['dhcp024-210-034-053.columbus.rr.com', '24.210.34.53'],
  ['c-66-176-16-108.se.client2.attbi.com', '66.176.16.108'],
  ['pD9E4F89F.dip.t-dialin.net', '217.228.248.159'],
  ['0x50a46949.virnxx11.adsl-dhcp.tele.dk', '80.164.105.73'],
  ['ool-18be1aaf.dyn.optonline.net', '24.190.26.175'],
  ['74.67-201-80.adsl.skynet.be', '80.201.67.74'],
  ['static-192-0-2-25.dsl.provider.example.net.', '192.0.2.25'],
  ['host-192-0-2-25.dyn.isp.example.', '192.0.2.25'],
  ['2001-db8-0-0-0-0-0-25.pool.isp.example', '2001:db8::25'],
  ['dyn.021100fffe334455.v6.isp.example', '2001:db8::211:ff:fe33:4455'],
  // Without a digit, the subdomain tells it.
  ['xxx.dyn-ip.provider.be', '192.0.2.25'],
  ['yyy.adsl.provider.be', '192.0.2.25'],
  ['someone.dynamic.provider.co.uk', '2001:db8::25'],
  // Part of the address in the domain itself.
  ['ip25.ip-192-0-2.eu', '192.0.2.25'],
];

const generic: [name: string, address: string][] = [
  ['118.Red-80-35-201.pooles.rima-tde.net', '80.35.201.118'],
  ['YahooBB219173000034.bbtec.net', '219.173.0.34'],
  ['static.123.45.201.138.clients.your-server.de', '138.201.45.123'],
  ['ec2-54-210-8-31.compute-1.amazonaws.com', '54.210.8.31'],
  ['3221225997.isp.example.net', '192.0.2.13'],
  ['1902000c.isp.example.net', '12.0.2.25'],
  ['25.2.0.192.isp.example.net', '192.0.2.25'],
  ['2-25.cust.isp.example.net', '192.0.2.25'],
  ['25.192-0-2.eu', '192.0.2.25'],
  ['2001-db8--a25.isp.example', '2001:db8::a25'],
  ['box.cable.isp.example', '192.0.2.25'],
  [`${[...'20010db8000000000000000000000025'].reverse().join('.')}.isp.example`, '2001:db8::25'],
];

const fine: [name: string, address: string][] = [
  ['66-220-155-151.mail-mail.facebook.com', '66.220.155.151'],
  ['o167-89-97-77.outbound-mail.sendgrid.net', '167.89.97.77'],
  ['a8-31.smtp-out.amazonses.com', '54.240.8.31'],
  ['m42-4.mailgun.net', '69.72.42.4'],
  ['50-203-126-142-static.hfc.comcastbusiness.net', '50.203.126.142'],
  ['mail.dyndns.org', '192.0.2.25'],
  ['mta1.customer.io', '192.0.2.25'],
  ['mail25.example.net', '192.0.2.25'],
  ['mail.example.com.', '192.0.2.25'],
  // Words are whole words, and what somebody registered says nothing about the line.
  ['a1.naturenet.example.org', '192.0.2.1'],
  ['web3.adsl-experts.example', '192.0.2.1'],
  ['dhcp.example.com', '192.0.2.25'],
  ['host25.example.com', '192.0.2.25'],
  ['vps7.hosting.example.net', '192.0.2.7'],
  ['mx.dsl.example.net', '192.0.2.25'],
  ['db25.example.net', '2001:db8::25'],
  ['example.com', '192.0.2.25'],
  ['com', '192.0.2.25'],
  ['', '192.0.2.25'],
];

describe('judgeHostName', () => {
  it.each(dynamic)('%s of %s looks dynamic', (name, address) =>
    expect(judge(name, address).verdict).toBe('looks-dynamic'),
  );
  it.each(generic)('%s of %s looks generic', (name, address) =>
    expect(judge(name, address).verdict).toBe('looks-generic'),
  );
  it.each(fine)('%s of %s is fine', (name, address) =>
    expect(judge(name, address)).toEqual({ verdict: 'fine', evidence: [] }),
  );

  it('judges without an address by the words', () => {
    expect(judge('yyy.adsl.provider.be').verdict).toBe('looks-dynamic');
    expect(judge('25-2-0-192.provider.be').verdict).toBe('fine');
  });

  it.each([
    [
      'static.123.45.201.138.clients.your-server.de',
      '138.201.45.123',
      ['contains 138.201.45.123 reversed', 'the word "clients"'],
    ],
    ['118.Red-80-35-201.pooles.rima-tde.net', '80.35.201.118', ['contains 80.35.201.118 in another order']],
    ['pD9E4F89F.dip.t-dialin.net', '217.228.248.159', ['contains 217.228.248.159 in hexadecimal', 'the word "dip"']],
    ['yyy.adsl.provider.be', '192.0.2.25', ['the word "adsl"']],
    ['2-25.cust.isp.example.net', '192.0.2.25', ['contains 2.25 of 192.0.2.25', 'the word "cust"']],
  ])('says why: %s', (name, address, evidence) => expect(judge(name, address).evidence).toEqual(evidence));
});
