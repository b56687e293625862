import { ipv4 } from '../fields/address.ts';
import { ports, protocol } from '../fields/services.ts';
import { defineType } from '../type.ts';

export const WKS = defineType({
  mnemonic: 'WKS',
  code: 11,
  meaning: 'Listed the well-known services that a host offers; nobody relies on it any more.',
  references: ['RFC 1035 §3.4.2', 'RFC 1123 §6.1.3.6'],
  example: '192.0.2.1 6 25 80',
  status: 'obsolete',
  onlyIn: true,
  fields: [
    ipv4('address', 'The address on which the services are offered.'),
    protocol('protocol', 'The IP protocol, by name or number.'),
    ports('services', 'The services, by name or port number.'),
  ],
});
