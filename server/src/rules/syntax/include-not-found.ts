import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'include-not-found',
  group: 'syntax',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  refusedBy: ['bind'],
  doc: {
    summary: 'The file that an $INCLUDE names does not exist.',
    why: 'Servers refuse the zone.',
    remedy:
      'Check the name. BIND and NSD start from the working folder of the server, Knot from the folder of the file with the $INCLUDE.',
    references: ['RFC 1035 §5.1'],
    bad: '$INCLUDE missing.inc\n',
    good: '$TTL 3600\n',
  },
  messages: {
    default:
      'There is no file {name}, neither beside this file nor where the server looks for it, so the server refuses the zone; check the path',
  },
});
