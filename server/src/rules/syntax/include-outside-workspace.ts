import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'include-outside-workspace',
  group: 'syntax',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'An $INCLUDE leads out of the folder that is open.',
    why: 'The file is not read, so its records are not checked.',
    remedy: 'Open a folder that holds all files of the zone.',
    references: ['RFC 1035 §5.1'],
    bad: '$INCLUDE ../example-outside\n',
    good: '$TTL 3600\n',
  },
  messages: {
    default:
      'The file {name} lies outside of the folder that is open and was not read, so its records are not checked; open a folder that holds all files of the zone',
  },
});
