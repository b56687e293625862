import { typeByMnemonic } from '../../records/registry.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'bad-field-value',
  group: 'rdata',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  refusedBy: ['bind'],
  doc: {
    summary: 'A field of a record has a value that it cannot have.',
    why: 'Servers refuse the zone.',
    remedy: 'Write a value as the field takes it.',
    references: ['RFC 1035 §5.1'],
    bad: 'mail A 192.0.2.25\n_imaps._tcp SRV 0 one 993 mail\n',
    good: 'mail A 192.0.2.25\n_imaps._tcp SRV 0 1 993 mail\n',
  },
  messages: {
    default: 'The {field} of {type} must be {expected}, not "{text}"; the server refuses the zone',
    empty: 'The {field} of {type} must be {expected}; the server refuses the zone',
    order:
      'The data of {type} is {fields}, such as "{example}", and "{text}" stands where the {field} must be a number; the server refuses the zone',
  },
  caseOf({ args }) {
    if (args?.text === '') return { message: 'empty' };
    const type = typeByMnemonic(String(args?.type));
    if (type?.fields.at(-1)?.kind !== 'name' || !isHost(String(args?.text)) || !/number/.test(String(args?.expected)))
      return {};
    const fields = type.fields.map(({ name }) => name).join(', ');
    return { message: 'order', args: { ...args, fields, example: type.example } };
  },
});

/** Whether a word is a name rather than a misspelt number. */
const isHost = (text: string): boolean => /^[a-z_][\w-]*[a-z](?:\d*\.[\w.-]*)?$/i.test(text) && text.length > 3;
