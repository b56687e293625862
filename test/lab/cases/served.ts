/** Checks of what name servers and parents have beside the file. */
import { type Case, SERIAL, unserved } from './case.ts';

const NEWER = [[SERIAL, '2026010102']] as const;
const OLDER = [[SERIAL, '2025010101']] as const;
const OTHER_ADDRESS = ['192.0.2.80', '192.0.2.81'] as const;
const FIRST = 'ns1.example.net. (192.0.2.53)';
const SECOND = 'ns2.example.net. (198.51.100.54)';
const LAGGING = 'ns.example.net. (198.51.100.53)';

export const SERVED: readonly Case[] = [
  {
    check: 'name-as-in-file',
    zone: 'served.example.',
    expected: [
      ['pass', 'A www.served.example.', 'is in the DNS as in the file'],
      ['pass', 'AAAA www.served.example.', 'is in the DNS as in the file'],
      ['pass', 'TXT *.any.served.example.', 'is in the DNS as in the file'],
      ['pass', 'NS served.example.', 'is in the DNS as in the file'],
    ],
  },
  {
    check: 'name-as-in-file',
    zone: 'served.example.',
    edits: [...NEWER, ['', 'new A 192.0.2.82']],
    expected: [['warn', 'A new.served.example.', `still serve version ${SERIAL} of the zone; load the file`]],
  },
  {
    check: 'name-as-in-file',
    zone: 'served.example.',
    edits: [OTHER_ADDRESS],
    expected: [
      [
        'fail',
        'A www.served.example.',
        `${FIRST} serves 192.0.2.80 for A www.served.example., though it has the file's serial`,
      ],
    ],
  },
  {
    check: 'name-as-in-file',
    zone: 'served.example.',
    edits: [...OLDER, OTHER_ADDRESS],
    expected: [
      ['warn', 'A www.served.example.', `serves version ${SERIAL}, which is newer than the file's 2025010101`],
    ],
  },
  {
    check: 'name-as-in-file',
    zone: 'served.example.',
    edits: [
      ['ns1.example.net.\n', 'silent.example.net.\n'],
      ['ns2.example.net.\n', 'silent.example.net.\n'],
      OTHER_ADDRESS,
    ],
    expected: [['cannot-tell', 'A www.served.example.', 'no name server of the zone says why']],
  },
  {
    check: 'served-as-in-file',
    zone: 'served.example.',
    expected: [
      ['pass', FIRST, 'serves what the file says: 5 RRsets'],
      ['pass', SECOND, 'serves what the file says: 5 RRsets'],
    ],
  },
  {
    check: 'served-as-in-file',
    zone: 'served.example.',
    edits: [OTHER_ADDRESS],
    expected: [
      ['fail', `${FIRST} A www.served.example.`, 'with 192.0.2.80 in place of 192.0.2.81'],
      ['fail', `${SECOND} A www.served.example.`, 'with 192.0.2.80 in place of 192.0.2.81'],
    ],
  },
  {
    check: 'served-as-in-file',
    zone: 'lame.example.',
    edits: NEWER,
    expected: [
      ['cannot-tell', FIRST, `it serves version ${SERIAL}, the file is 2026010102`],
      ['cannot-tell', 'refused.example.net. (198.51.100.62)', 'it does not serve the zone'],
    ],
  },
  {
    check: 'serial-on-all-servers',
    zone: 'served.example.',
    expected: [
      ['pass', FIRST, `serves version ${SERIAL}`],
      ['pass', SECOND, `serves version ${SERIAL}`],
      ['pass', `serial ${SERIAL}`, 'The file has the version that is served'],
    ],
  },
  {
    check: 'serial-on-all-servers',
    zone: 'served.example.',
    edits: NEWER,
    expected: [['warn', 'serial 2026010102', `still serve an older version, ${SERIAL}`]],
  },
  {
    check: 'serial-on-all-servers',
    zone: 'served.example.',
    edits: OLDER,
    expected: [['fail', 'serial 2025010101', `already has serial ${SERIAL}, newer than 2025010101`]],
  },
  {
    check: 'serial-on-all-servers',
    zone: 'example.com.',
    expected: [
      ['pass', 'ns1.example.com. (192.0.2.53)', `serves version ${SERIAL}`],
      ['warn', LAGGING, `still serves version 2026010100 while version ${SERIAL} is served elsewhere`],
    ],
  },
  {
    check: 'serial-on-all-servers',
    zone: 'lame.example.',
    expected: [
      ['pass', FIRST, `serves version ${SERIAL}`],
      ['fail', 'lame.example.net. (198.51.100.61)', 'without authority'],
      ['fail', 'refused.example.net. (198.51.100.62)', 'refuses to answer (REFUSED)'],
      ['fail', 'servfail.example.net. (198.51.100.63)', '(SERVFAIL)'],
      ['warn', 'silent.example.net. (203.0.113.53)', 'did not answer in time, while ns1.example.net. did'],
    ],
  },
  {
    check: 'serial-on-all-servers',
    zone: 'silent.example.',
    text: unserved('silent.example.net.', 'ns.example.be.', 'nowhere.example.net.'),
    expected: [
      ['cannot-tell', 'silent.example.net. (203.0.113.53)', 'did not answer in time; ask again later'],
      ['cannot-tell', 'ns.example.be.', 'The addresses of ns.example.be. cannot be found: 192.0.2.1 could not find'],
      ['fail', 'nowhere.example.net.', 'has no address, so nobody can ask it'],
    ],
  },
  {
    check: 'delegation-as-in-zone',
    zone: 'served.example.',
    expected: [
      ['pass', 'served.example.', 'delegates to the name servers of the zone: ns1.example.net. and ns2.example.net.'],
    ],
  },
  {
    check: 'delegation-as-in-zone',
    zone: 'delegation.example.',
    expected: [
      ['warn', 'ns1.example.net.', 'is not in the delegation'],
      ['warn', 'ns.example.net.', 'delegates to ns.example.net. as well, which the zone does not name'],
      [
        'warn',
        'ns.delegation.example. glue',
        'is 198.51.100.53 for ns.delegation.example., but the zone has 198.51.100.54',
      ],
    ],
  },
  {
    check: 'delegation-as-in-zone',
    zone: 'nowhere.example.',
    text: unserved('ns1.example.net.', 'ns2.example.net.'),
    expected: [['fail', 'nowhere.example.', 'knows no delegation of nowhere.example.']],
  },
  {
    check: 'delegation-as-in-zone',
    zone: 'child.example.be.',
    text: unserved('ns1.example.net.', 'ns2.example.net.'),
    expected: [['cannot-tell', 'child.example.be.', 'the parent zone was not found']],
  },
  {
    check: 'ds-matches-key',
    zone: 'example.com.',
    expected: [['pass', 'example.com.', 'fits the key with tag']],
  },
  {
    check: 'ds-matches-key',
    zone: 'served.example.',
    expected: [['pass', 'served.example.', 'is not signed, and the parent (198.51.100.2) has no DS record']],
  },
  {
    check: 'ds-matches-key',
    zone: 'served.example.',
    edits: [
      [
        '',
        '@ DNSKEY 257 3 13 mdsswUyr3DPW132mOi8V9xESWE8jTo0dxCjjnopKl+GqJxpVXckHAeF+KkxLbxILfDLUT0rAK9iUzy1L53eKGQ==',
      ],
    ],
    expected: [['warn', 'served.example.', 'has keys, but the parent (198.51.100.2) has no DS record']],
  },
  {
    check: 'ds-matches-key',
    zone: 'bogus.example.',
    expected: [['fail', 'bogus.example.', 'but bogus.example. has no key: validating resolvers refuse the whole zone']],
  },
  {
    check: 'ds-matches-key',
    zone: 'bogus.example.',
    edits: [
      [
        '',
        '@ DNSKEY 257 3 13 mdsswUyr3DPW132mOi8V9xESWE8jTo0dxCjjnopKl+GqJxpVXckHAeF+KkxLbxILfDLUT0rAK9iUzy1L53eKGQ==',
      ],
    ],
    expected: [['fail', 'bogus.example.', 'No DS record at the parent matches this key']],
  },
  {
    check: 'ds-matches-key',
    zone: 'child.example.be.',
    text: unserved('ns1.example.net.'),
    expected: [['cannot-tell', 'child.example.be.', 'The DS records of child.example.be. are not known']],
  },
  {
    check: 'caa-holds',
    zone: 'served.example.',
    expected: [['pass', 'served.example.', 'hold its own records: 0 issue "ca.example.net"']],
  },
  {
    check: 'caa-holds',
    zone: 'child.served.example.',
    text: unserved('ns1.example.net.'),
    expected: [['pass', 'child.served.example.', 'hold the records of served.example.: 0 issue "ca.example.net"']],
  },
  {
    check: 'caa-holds',
    zone: 'example.org.',
    expected: [['pass', 'example.org.', 'No CAA records hold for example.org.']],
  },
  {
    check: 'caa-holds',
    zone: 'child.example.be.',
    text: unserved('ns1.example.net.'),
    expected: [['cannot-tell', 'child.example.be.', 'Which CAA records hold for child.example.be. is not known']],
  },
];
