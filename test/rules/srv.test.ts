import { describe, expect, test } from 'vitest';
import { check } from '../support/check.ts';
import { fixed } from '../support/fixed.ts';
import { APEX, expectMarks } from '../support/marks.ts';

const titles = (body: string, code: string): string[] =>
  check(APEX + body)
    .findings.filter((finding) => finding.code === code)
    .flatMap(({ fixes }) => fixes.map(({ title, edits }) => `${title}: ${edits[0].newText}`));

describe('owners of SRV records', () => {
  test('have a service and a protocol somewhere', () =>
    expectMarks(`
_imaps._tcp SRV 0 1 993 ns1
*._tcp.a SRV 0 1 1 ns1
Front\\032Desk._ipp._tcp SRV 0 0 631 ns1
_ldap._tcp.dc._msdcs SRV 0 100 389 ns1
_sip._tls SRV 0 1 443 ns1
_x.y._tcp SRV 0 1 1 ns1         ; warning: [srv-owner-no-service] _x.y._tcp.example.com. does not start
www SRV 0 1 80 ns1              ; warning: [srv-owner-no-service] www.example.com.
    SRV 0 2 80 ns.example.net.
`));

  test('are completed when it is clear what is meant', () => {
    const code = 'srv-owner-no-service';
    expect(titles('imaps.tcp SRV 0 1 993 ns1\n', code)).toEqual(['Write _imaps._tcp: _imaps._tcp']);
    expect(titles('_imaps.tcp.a SRV 0 1 993 ns1\n', code)).toEqual(['Write _imaps._tcp: _imaps._tcp.a']);
    expect(titles('tcp.imaps SRV 0 1 993 ns1\n', code)).toEqual(['Write _imaps._tcp: _imaps._tcp']);
    expect(titles('_matrix SRV 0 1 993 ns1\n', code)).toEqual(['Write _matrix._tcp: _matrix._tcp']);
    expect(titles('www SRV 0 1 993 ns1\n', code)).toEqual([]);
    expect(titles('_imaps.tcp.example.com. SRV 0 1 993 ns1\n', code)).toEqual([
      'Write _imaps._tcp: _imaps._tcp.example.com.',
    ]);
    expect(titles('$ORIGIN a.example.com.\n@ SRV 0 1 993 ns1.example.com.\n', code)).toEqual([]);
  });

  test('have a service that exists', () =>
    expectMarks(`
_impas._tcp SRV 0 1 993 ns1     ; warning: [srv-misspelt-service] perhaps to _imaps
_pop._tcp SRV 0 1 110 ns1       ; warning: [srv-misspelt-service] _pop3
_caldavs._tcp SRV 0 1 8443 ns1
_sips._tcp SRV 0 1 5061 ns1
_smtp._tcp SRV 0 1 25 ns1
_map._udp SRV 0 1 25 ns1
`));

  test('have a protocol that is used', () => {
    expectMarks(`
_submission._udp SRV 0 1 587 ns1  ; warning: [srv-wrong-protocol] Mail programs ask for _submission._tcp
_sip._tpc SRV 0 1 5060 ns1        ; warning: [srv-wrong-protocol] perhaps to _tcp
_x._utcp SRV 0 1 5060 ns1         ; warning: [srv-wrong-protocol]
_sip._sctp SRV 0 1 5060 ns1
_x._private SRV 0 1 5060 ns1
`);
    expect(titles('_x._ucp.a SRV 0 1 1 ns1\n', 'srv-wrong-protocol')).toEqual([
      'Write _tcp: _x._tcp.a',
      'Write _udp: _x._udp.a',
    ]);
  });
});

test('services of SRV records are not withdrawn', () => {
  expectMarks(`
_smtps._tcp SRV 0 1 465 ns1             ; information: [srv-withdrawn-service] not for _smtps
_ssmtp._tcp.a SRV 0 1 465 ns1           ; information: [srv-withdrawn-service] not for _ssmtp
_smtps._tcp.b SRV 0 1 465 ns1
_submissions._tcp.b SRV 0 1 465 ns1
_smtp._tcp SRV 0 1 25 ns1
`);
  expect(titles('_smtps._tcp.a SRV 0 1 465 ns1\n', 'srv-withdrawn-service')).toEqual([
    'Write _submissions._tcp: _submissions._tcp.a',
  ]);
});

describe('a protocol that says TLS', () => {
  test('means the service with TLS, if the port does', () => {
    expectMarks(`
_imap._ssl SRV 0 1 993 ns1              ; warning: [srv-wrong-protocol] ask for _imaps._tcp to find imap with TLS at port 993
_pop3._tls SRV 0 1 995 ns1              ; warning: [srv-wrong-protocol] write _pop3s._tcp
_submission._ssl SRV 0 1 587 ns1        ; warning: [srv-wrong-protocol] write _tcp
`);
  });
});

test('underscores on the wrong side of a service are moved', () => {
  const { findings } = check(`${APEX}_submissions_.tcp SRV 0 1 465 ns1\n`);
  expect(findings.flatMap(({ fixes }) => fixes.map(({ title }) => title))).toEqual(['Write _submissions._tcp']);
});

describe('ports of SRV records', () => {
  test('are those of the service', () =>
    expectMarks(`
_imaps._tcp SRV 0 1 143 ns1             ; warning: [srv-unusual-port] Port 143 belongs to imap
_submission._tcp SRV 0 1 2587 ns1       ; information: [srv-unusual-port] usual port of submission is 587, not 2587
_autodiscover._tcp SRV 0 0 80 ns1
;                          ^^ information: [srv-unusual-port] 443
_sieve._tcp SRV 0 0 4190 ns1
_http._tcp SRV 0 0 8080 ns1
_pop3._tcp SRV 0 0 0 .
`));

  test('are not those of another service', () => {
    expectMarks(`
_caldavs._tcp SRV 0 1 80 ns1            ; warning: [srv-unusual-port] Port 80 belongs to caldav
_carddav._tcp SRV 0 1 443 ns1           ; warning: [srv-unusual-port] for carddav, whose port is 80
_xmpp-client._tcp SRV 0 1 5269 ns1      ; warning: [srv-unusual-port] xmpp-server
_xmpp-server._tcp SRV 0 1 5270 ns1      ; warning: [srv-unusual-port] xmpps-server
_ldap._tcp SRV 0 1 636 ns1              ; warning: [srv-unusual-port] ldaps
_sip._tcp SRV 0 1 5061 ns1              ; warning: [srv-unusual-port] sips
_kpasswd._udp SRV 0 1 88 ns1            ; warning: [srv-unusual-port] kerberos
_sip._udp SRV 0 1 5061 ns1
_sip._tls SRV 0 1 5061 ns1
_ldap._tcp.gc._msdcs SRV 0 1 3268 ns1
_xmpp-client._tcp.a SRV 0 1 443 ns1
_xmpps-client._tcp SRV 0 1 5222 ns1
_caldav._tcp.a SRV 0 1 8008 ns1
_caldavs._tcp.b SRV 0 0 80 .            ; hint: [srv-null-with-numbers]
`);
    expect(titles('_caldav._tcp SRV 0 1 443 ns1\n', 'srv-unusual-port')).toEqual([
      'Write port 80: 80',
      'Make it _caldavs: _caldavs._tcp',
    ]);
  });

  test('are corrected by number or by service', () => {
    expect(titles('_imap._tcp.a SRV 0 1 993 ns1\n', 'srv-unusual-port')).toEqual([
      'Write port 143: 143',
      'Make it _imaps: _imaps._tcp.a',
    ]);
    expect(
      titles('_imap._tcp SRV \\# 18 0000000103e1036e7331076578616d706c6503636f6d00\n', 'srv-unusual-port'),
    ).toEqual([]);
  });

  test('are not 0', () => {
    expectMarks(`
_x._tcp SRV 0 0 0 ns1           ; warning: [srv-port-zero] ns1.example.com.
_y._tcp SRV 0 0 0 .
`);
    expect(titles('_x._tcp SRV 0 0 0 ns1\n', 'srv-port-zero')).toEqual([]);
    expect(titles('_imap._tcp SRV 0 0 0 ns1\n', 'srv-port-zero')).toEqual(['Write port 143: 143']);
  });
});

test('SRV records that there is no service', () =>
  expectMarks(`
_x._tcp SRV 0 0 0 .             ; warning: [srv-null-beside-others] no service _x._tcp.example.com.
        SRV 0 1 25 ns1
_y._tcp SRV 0 0 0 .
_y._tcp SRV 10 0 0 .
;           ^^^^^^^^ hint: [srv-null-with-numbers]
`));

describe('URI records', () => {
  test('belong to a service', () =>
    expectMarks(`
_kerberos URI 1 1 "krb5srv:m:tcp:kdc.example.com"
x._http._tcp URI 1 1 "https://example.com/"
x URI 1 1 "https://example.com/"        ; information: [uri-owner-no-service] x.example.com.
`));

  test('hold a URI', () => {
    expectMarks(`
_a._tcp URI 1 1 ""              ; error: [uri-bad-target] empty
_b._tcp URI 1 1 "/path"         ; warning: [uri-bad-target] "/path" has no scheme
_c._tcp URI 1 1 "mailto:a@example.com"
`);
    expect(titles('_b._tcp URI 1 1 "/path"\n', 'uri-bad-target')).toEqual([]);
  });
});

describe('fields and labels of SRV records in another order', () => {
  test('the port in front', () =>
    expectMarks(`
ns1 A 192.0.2.54
_sipfederationtls._tcp SRV 5061 100 1 sipfed.example.net. ; warning: [srv-unusual-port] stands here as priority
_sip._tls SRV 1 443 100 sipdir.example.net.               ; warning: [srv-unusual-port] stands here as weight
_ldap._tcp SRV 389 0 0 ns1                                ; warning: [srv-port-zero]
_imaps._tcp SRV 993 0 1 ns1                               ; warning: [srv-unusual-port] The port of imaps is 993
_minecraft._tcp.a SRV 0 5 25566 ns1
_sip._udp SRV 5060 5060 5060 ns1
_foo._tcp SRV 5061 100 1 ns1
`));

  test('are exchanged', () =>
    expect(fixed('_ldap._tcp SRV 389 100 1 ns1\n', 'srv-unusual-port', 'Exchange priority and port')).toBe(
      '_ldap._tcp SRV 1 100 389 ns1\n',
    ));

  test('protocol before service', () => {
    expectMarks('_tcp._xmpp-client SRV 0 5 5222 ns1 ; warning: [srv-owner-no-service] have changed places\n');
    expect(fixed('_tcp._xmpp-client.eu SRV 0 5 5222 ns1\n', 'srv-owner-no-service', 'Write _xmpp-client._tcp')).toBe(
      '_xmpp-client._tcp.eu SRV 0 5 5222 ns1\n',
    );
  });
});
