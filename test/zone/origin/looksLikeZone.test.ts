import { describe, expect, it } from 'vitest';
import { looksLikeZone } from '../../../server/src/zone/origin/looksLikeZone.ts';

describe('looksLikeZone', () => {
  it.each<[string, string]>([
    ['a zone', '$TTL 1h\n@ IN SOA ns1 hostmaster (\n 1 ; serial\n 2h\n 30m\n 2w 1h )\n  NS ns1\nns1 A 192.0.2.1\n'],
    ['CRLF and a byte order mark', '\ufeff$TTL 1h\r\n@ IN SOA a b 1 2 3 4 5\r\n'],
    ['a fragment', 'mail IN A 192.0.2.25\nwww  IN A 192.0.2.80\n'],
    ['records in lower case', 'mail a 192.0.2.25\nwww cname mail\n@ mx 10 mail\n'],
    ['class before TTL', '@ IN 300 MX 10 mail\n'],
    ['one directive', '$INCLUDE common/mail.inc\n'],
    ['$GENERATE', '$GENERATE 1-9 $ PTR host-$.example.com.\n'],
    ['root hints', '; hints\n. 3600000 NS A.ROOT-SERVERS.NET.\nA.ROOT-SERVERS.NET. 3600000 AAAA 2001:503:ba3e::2:30\n'],
    ['a key', 'example.com. IN DNSKEY 256 3 10 (\n AwEAAQ==\n )\n'],
    ['an unknown type', 'a TYPE65280 \\# 1 00\n'],
    [
      'a Jinja template',
      '$TTL {{ ttl }}\n{% for ns in servers %}\n@ IN NS {{ ns }}.\n{% endfor %}\nwww IN A {{ ip }}\n',
    ],
    [
      'a Microsoft export',
      ';\n;  Database file example.com.dns\n;\n@ IN SOA a. b. (\n 42\n 1 2 3 4 )\npc7 [AGE:3650742] 1200 A 192.0.2.7\n',
    ],
    ['a broken zone', '$TTL 1h\n@ IN SOA a b 1 2 3 4 5\nwww A 192.0.2\nmail MXX 10 x\nfoo bar\n'],
    ['an unclosed parenthesis', '@ IN SOA a b ( 1 2 3 4 5\nwww A 192.0.2.1\nany thing goes\n'],
    [
      'a zone of ALIAS records',
      '$ORIGIN example.\n@ IN SOA a b 1 2 3 4 5\nwww 600 IN ALIAS web.example.\nb 600 IN ALIAS c.example.\nd 6 IN ALIAS e.\n',
    ],
    ['a long zone, cut in the middle of a line', `@ IN SOA a b 1 2 3 4 5\n${'host A 192.0.2.1\n'.repeat(5000)}`],
  ])('yes: %s', (_, text) => expect(looksLikeZone(text)).toBe(true));

  it.each<[string, string]>([
    ['nothing', ''],
    ['comments', '; TODO\n; a zone\n'],
    [
      'named.conf',
      'options {\n\tdirectory "/var/named"; // here\n};\nzone "a.example" IN {\n\ttype primary;\n\tfile "a";\n};\n',
    ],
    ['nsd.conf', '# zones\nzone:\n  name: a.example\n  zonefile: a\n  provide-xfr: 192.0.2.1 NOKEY\n'],
    ['knot.conf', 'zone:\n  - domain: a.example\n    file: a\n'],
    ['Corefile', 'a.example {\n  file db.a\n  log\n}\n. {\n  forward . 192.0.2.1\n}\n'],
    ['unbound.conf', 'server:\n  local-zone: "a.example." static\n  local-data: "a.example. A 192.0.2.1"\n'],
    ['dnsmasq.conf', 'address=/a.example/192.0.2.1\nmx-host=a.example,mail.a.example,10\n'],
    ['tinydns', '=a.example:192.0.2.1:86400\n+b.example:192.0.2.2\n@a.example:192.0.2.3:mail:10\n'],
    ['octoDNS', "---\n'':\n  - type: A\n    value: 192.0.2.1\nwww:\n  type: CNAME\n  value: a.example.\n"],
    ['dnscontrol', "D('example.com', REG, DnsProvider(R),\n  A('@', '192.0.2.1'),\n  MX('@', 10, 'mail'),\n);\n"],
    ['Terraform', 'resource "aws_route53_record" "www" {\n  type = "A"\n  ttl = 300\n  records = ["192.0.2.1"]\n}\n'],
    ['JSON', '{\n  "type": "MX",\n  "data": "10 mail"\n}\n'],
    ['YAML', 'zone: example.com\nrecords:\n  - www A 192.0.2.1\n'],
    ['CSV', 'name,ttl,type,data\nwww,300,A,192.0.2.1\n'],
    [
      'SQL',
      "-- records\nINSERT INTO records VALUES (1, 'www', 'A', '192.0.2.1');\nCREATE TABLE a (\n  txt TEXT,\n  key INT\n);\n",
    ],
    [
      'Markdown',
      '# DNS\n\nAdd these records:\n\n```\nwww IN A 192.0.2.1\n@ IN MX 10 mail\n```\n\nThen reload the server.\nWait for the TTL.\n',
    ],
    ['/etc/hosts', '127.0.0.1 localhost\n::1 localhost ip6-localhost\n192.0.2.1 mx a.example a\n192.0.2.2 ns\n'],
    ['resolv.conf', '; generated\nsearch a.example\ndomain a.example\nnameserver 192.0.2.1\noptions ndots:1\n'],
    ['a shell script', '#!/bin/sh\ncat > zone <<E\n$TTL 1h\n@ IN SOA a b 1 2 3 4 5\nE\n'],
    ['a shell script without #!', '$TTL = 3600\nexport A=1\nif [ -f a ]; then\n  echo $ORIGIN\nfi\n'],
    ['Perl', 'my $ttl = 3600;\n$ttl = 3;\n$origin =~ s/a/b/;\nprint $ttl;\n'],
    ['PHP', "<?php\n$TTL = 3;\n$origin = 'a';\n$date->format('c');\n"],
    ['C', '#include <stdio.h>\nint main(void) {\n  return 0;\n}\n'],
    ['assembly', '; adds\nadd:\n  mov a, b\n  add a, 1\n  ret\nns: db 1\n'],
    ['Lisp', ";; sets\n(defun a (ns)\n  (setq a ns))\n(provide 'a)\n"],
    ['an ini file', '; settings\n[server]\na = 192.0.2.1\nmx = 10 mail\n'],
    [
      'a mail log',
      'Nov 25 12:00:01 mx postfix/smtpd[7]: connect from a.example[192.0.2.1]\nNov 25 12:00:02 mx postfix/qmgr[8]: A1: removed\n',
    ],
    [
      'a query log',
      '25-Nov-2026 12:00:01.000 client @0x1 192.0.2.1#53 (a.example): query: a.example IN A +E(0)K (192.0.2.2)\n',
    ],
    [
      'prose',
      'A name server answers.\nThe MX record says where mail goes.\nIN short: it is a map.\nA CNAME is an alias.\n',
    ],
    ['prose in capitals', 'THE SOFTWARE IS PROVIDED "AS IS"\nIN NO EVENT SHALL THE AUTHORS BE LIABLE\nFOR ANY CLAIM\n'],
    ['XML', '<?xml version="1.0"?>\n<zone>www IN A 192.0.2.1</zone>\n'],
    ['a binary file', '\0\0\0\x02\0\0\0\x01@ IN SOA a b 1 2 3 4 5\n'],
    [
      'a patch',
      '--- a/zone\n+++ b/zone\n@@ -1,2 +1,2 @@\n $TTL 1h\n-www A 192.0.2.1\n+www A 192.0.2.2\n mail A 192.0.2.3\n',
    ],
  ])('no: %s', (_, text) => expect(looksLikeZone(text)).toBe(false));

  it.each(['(', '"', '\\', ';', '{{a', ' a', '$', '"\\'])('takes no time for many %s', (piece) => {
    const started = Date.now();
    looksLikeZone(piece.repeat(1_000_000));
    expect(Date.now() - started).toBeLessThan(1000);
  });
});
