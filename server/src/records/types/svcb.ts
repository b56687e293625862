/** Service bindings: SVCB for any service, HTTPS for web sites (RFC 9460). */

import type { Field } from '../field.ts';
import { u16 } from '../fields/number.ts';
import { svcParams } from '../fields/svcb/params.ts';
import { printName, readName } from '../name.ts';
import { defineType } from '../type.ts';

/** Unlike elsewhere, BIND reads the name in quotes as well. */
const TARGET: Field = {
  name: 'target',
  meaning: 'The host that offers the service; "." is the owner itself or, with priority 0, says that there is none.',
  kind: 'name',
  read(source) {
    if (!source.take('target')) return false;
    const { codes, octets, origin, out } = source;
    const fault = readName(codes, source.innerStart, source.innerEnd, octets, origin, out);
    return fault === undefined || source.fail(fault, { field: 'target', text: source.text });
  },
  print(wire) {
    const octets = wire.name();
    return wire.failed ? '' : printName(octets);
  },
  skip(wire) {
    wire.name();
  },
};

const FIELDS = [
  u16('priority', 'Bindings with a lower number are tried first; 0 makes the owner an alias of the target.'),
  TARGET,
  svcParams('params', 'What a client has to know to use the service: protocols, port, keys.'),
];

export const SVCB = defineType({
  mnemonic: 'SVCB',
  code: 64,
  meaning: 'Says where a service is to be found and how it is spoken to.',
  references: ['RFC 9460 §2', 'RFC 9461'],
  example: '1 dns.example.net. alpn="h2" port=8443',
  onlyIn: true,
  fields: FIELDS,
});

export const HTTPS = defineType({
  mnemonic: 'HTTPS',
  code: 65,
  meaning: 'Says where and how a web site is to be reached; priority 0 makes even an apex an alias.',
  references: ['RFC 9460 §9', 'RFC 9848'],
  example: '1 . alpn="h2,h3" ipv4hint=192.0.2.1 ipv6hint=2001:db8::1',
  onlyIn: true,
  fields: FIELDS,
});
