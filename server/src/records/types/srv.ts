import { name } from '../fields/name.ts';
import { u16 } from '../fields/number.ts';
import { defineType } from '../type.ts';

export const SRV = defineType({
  mnemonic: 'SRV',
  code: 33,
  meaning: 'Says on which host and port a service is to be found.',
  references: ['RFC 2782', 'RFC 6186', 'RFC 6335'],
  example: '0 1 993 imap.example.com.',
  onlyIn: true,
  fields: [
    u16('priority', 'Targets with a lower number are tried first.'),
    u16('weight', 'Among targets of one priority, a larger number gets a larger share; 0 where there is no choice.'),
    u16('port', 'The port on which the target offers the service.'),
    name('target', 'The host that offers the service, no alias; "." alone: the service is not available here.'),
  ],
});
