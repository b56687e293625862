import { name } from '../fields/name.ts';
import { u16 } from '../fields/number.ts';
import { isMisreadMx } from '../mistakes/mx.ts';
import { defineType } from '../type.ts';

const preference = u16('preference', 'Hosts with a lower number are tried first.');
const exchange = name('exchange', 'The host that accepts the mail; it must have an address of its own.');

export const MX = defineType({
  mnemonic: 'MX',
  code: 15,
  meaning: 'Names a host that accepts mail for the owner.',
  references: ['RFC 1035 §3.3.9', 'RFC 5321 §5.1', 'RFC 7505'],
  example: '10 mail.example.com.',
  fields: [preference, exchange],
  read: (source) => !isMisreadMx(source) && preference.read(source) && exchange.read(source),
});
