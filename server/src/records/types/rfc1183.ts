/** Experimental types of RFC 1183 for routes through other networks, and AFS servers. */
import { name } from '../fields/name.ts';
import { u16 } from '../fields/number.ts';
import { optionalString, string } from '../fields/string.ts';
import { x25Address } from '../fields/x25.ts';
import { defineType } from '../type.ts';

export const AFSDB = defineType({
  mnemonic: 'AFSDB',
  code: 18,
  meaning: 'Names a database server of an AFS cell or of a DCE cell; SRV records are used nowadays.',
  references: ['RFC 1183 §1', 'RFC 5864 §5'],
  example: '1 afsdb.example.com.',
  fields: [
    u16('subtype', 'What kind of server it is.', {
      values: [
        { value: 1, meaning: 'volume location server of an AFS cell' },
        { value: 2, meaning: 'authenticated name server of a DCE or NCA cell' },
      ],
    }),
    name('hostname', 'The host with the server.'),
  ],
});

export const X25 = defineType({
  mnemonic: 'X25',
  code: 19,
  meaning: 'Gives the address of the owner in an X.25 network.',
  references: ['RFC 1183 §3.1'],
  example: '"311061700956"',
  status: 'experimental',
  fields: [x25Address('psdn-address', 'The address in the public data network, four digits or more (X.121).')],
});

export const ISDN = defineType({
  mnemonic: 'ISDN',
  code: 20,
  meaning: 'Gives the ISDN telephone number of the owner.',
  references: ['RFC 1183 §3.2'],
  example: '"150862028003217" "004"',
  status: 'experimental',
  fields: [
    string('isdn-address', 'The telephone number, with country code.'),
    optionalString('subaddress', 'The subaddress, which may be left out.'),
  ],
});

export const RT = defineType({
  mnemonic: 'RT',
  code: 21,
  meaning: 'Names a host that passes packets on to the owner, which has no direct connection to the network.',
  references: ['RFC 1183 §3.3'],
  example: '10 relay.example.com.',
  status: 'experimental',
  fields: [
    u16('preference', 'Hosts with a lower number are tried first.'),
    name('intermediate-host', 'The host that passes packets on.'),
  ],
});
