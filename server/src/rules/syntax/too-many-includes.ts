import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'too-many-includes',
  group: 'syntax',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A zone includes more than 2000 files, or the same ones that often.',
    why: 'What comes after them is not read and not checked. Files that include each other twice at every level make a server read for hours.',
    remedy: 'Include each file once.',
    references: ['RFC 1035 §5.1'],
    bad: '$INCLUDE example-often\n',
    good: '$TTL 3600\n',
  },
  messages: {
    default: 'This zone includes more than {most} files, so {name} was not read and its records are not checked',
    text: 'The files of this zone are longer than 512 MiB together, so {name} was not read and its records are not checked',
  },
});
