/** Checks of mail hosts: addresses, reverse names, what they say, and their certificates. */
import type { Case } from './case.ts';

export const MAIL: readonly Case[] = [
  {
    check: 'mx-host-resolves',
    zone: 'mail.example.',
    expected: [
      ['pass', 'good.mail.example.', 'has 192.0.2.25'],
      ['warn', 'alias.mail.example.', 'is an alias of mail.example.com. (192.0.2.25 and 2001:db8::25)'],
      ['fail', 'nowhere.example.net.', 'The DNS has no address of nowhere.example.net.'],
      ['cannot-tell', 'mail.example.be.', 'Whether mail.example.be. has an address is not known'],
    ],
  },
  {
    check: 'ptr-of-mail-host',
    zone: 'example.org.',
    expected: [
      ['pass', 'plain.example.org. 198.51.100.24', 'is plain.example.org., which leads back to it'],
      ['fail', 'slow.example.org. 198.51.100.25', 'does not lead back to 198.51.100.25'],
      ['fail', 'closed.example.org. 198.51.100.29', '198.51.100.29 of closed.example.org. has no PTR record'],
      ['warn', 'dynamic.example.org. 198.51.100.30', 'looks like the name of a dynamic line'],
      ['warn', 'generic.example.org. 198.51.100.28', 'looks like a name that a provider made'],
    ],
  },
  {
    check: 'ptr-of-mail-host',
    zone: 'mail.example.',
    expected: [['cannot-tell', 'mail.example.be.', 'Not all addresses of mail.example.be. are known']],
  },
  {
    check: 'smtp-greeting',
    zone: 'example.com.',
    expected: [
      ['pass', 'mail.example.com. 192.0.2.25', 'greets as mail.example.com'],
      ['pass', 'mail.example.com. 2001:db8::25', 'greets as mail.example.com'],
    ],
  },
  {
    check: 'smtp-greeting',
    zone: 'example.org.',
    edits: [
      ['silent.to', '; silent.to'],
      ['listed.to', '; listed.to'],
    ],
    expected: [
      ['pass', 'plain.example.org. 198.51.100.24', 'greets as plain.example.org'],
      ['fail', 'wrong-name.example.org. 198.51.100.21', 'does not lead to 198.51.100.21'],
      ['fail', 'closed.example.org. 198.51.100.29', 'refuses connections on port 25, while open.gmail.com. does'],
      ['fail', 'no-mail.example.org. 198.51.100.26', 'is no mail server: "SSH-2.0-OpenSSH_9.2"'],
      ['cannot-tell', 'no-service.example.org. 198.51.100.23', 'does not want to talk to us: "554'],
    ],
  },
  {
    check: 'smtp-greeting',
    zone: 'mail.example.',
    expected: [['cannot-tell', 'blocked.mail.example. 2001:db8::2925', 'this network blocks port 25']],
  },
  {
    check: 'smtp-starttls',
    zone: 'example.com.',
    expected: [
      ['pass', 'mail.example.com. 192.0.2.25', 'encrypts with TLSv1.3 and a certificate for its name'],
      ['pass', 'mail.example.com. 2001:db8::25', 'encrypts with TLSv1.3 and a certificate for its name'],
    ],
  },
  {
    check: 'smtp-starttls',
    zone: 'example.org.',
    edits: [
      ['silent.to', '; silent.to'],
      ['listed.to', '; listed.to'],
    ],
    expected: [
      ['warn', 'plain.example.org. 198.51.100.24', 'offers no STARTTLS'],
      [
        'warn',
        'wrong-name.example.org. 198.51.100.21',
        'its certificate is for other.example.net, not for wrong-name.example.org.',
      ],
      ['warn', 'expired.example.org. 198.51.100.22', 'its certificate expired on'],
      ['fail', 'broken-tls.example.org. 198.51.100.27', 'offers STARTTLS, but it fails'],
      ['cannot-tell', 'no-service.example.org. 198.51.100.23', 'it could not be asked'],
      ['cannot-tell', 'closed.example.org. 198.51.100.29', 'it could not be asked'],
    ],
  },
  {
    check: 'tlsa-matches-certificate',
    zone: 'example.com.',
    expected: [
      ['pass', '_25._tcp.mail.example.com. 192.0.2.25', 'A TLSA record fits the certificate'],
      ['pass', '_25._tcp.mail.example.com. 2001:db8::25', 'A TLSA record fits the certificate'],
    ],
  },
  {
    check: 'tlsa-matches-certificate',
    zone: 'example.com.',
    edits: [['3 1 1 6AE5', '3 1 1 0000']],
    expected: [['fail', '_25._tcp.mail.example.com. 192.0.2.25', 'It should be 3 1 1 6ae54f18']],
  },
  {
    check: 'tlsa-matches-certificate',
    zone: 'mail.example.',
    expected: [
      [
        'cannot-tell',
        '_25._tcp.good.mail.example. DNSSEC',
        'does not say that _25._tcp.good.mail.example. is secured by DNSSEC',
      ],
      ['fail', '_25._tcp.plain.mail.example. 198.51.100.24', 'offers no STARTTLS, but its TLSA records promise it'],
      ['cannot-tell', '_25._tcp.refusing.mail.example. 198.51.100.23', 'showed no certificate'],
    ],
  },
];
