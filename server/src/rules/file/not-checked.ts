import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'not-checked',
  group: 'file',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'The file is no zone that is written by hand and served as it is, so its records are not judged.',
    why: 'A template is not yet a zone; a signed file, a copy of another server or a file with a journal is written by programs, and changes by hand get lost.',
    remedy: 'Check the file that the zone is made from. If this is one, say so with "; zonesmith: kind=zone".',
    references: ['BIND 9 Administrator Reference Manual, rndc freeze'],
    bad: '$ORIGIN example.com.\n; zonesmith: kind=secondary\n@ 3600 SOA ns.example.org. hostmaster 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.org.\n@ 3600 NS ns.example.net.\n',
    good: '$ORIGIN example.com.\n; zonesmith: kind=zone\n@ 3600 SOA ns.example.org. hostmaster 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.org.\n@ 3600 NS ns.example.net.\n',
  },
  everyKind: true,
  messages: {
    template: 'This is a template of a zone ({why}); check what it is turned into',
    raw: 'This is a zone in binary form ({why}); turn it into text with named-compilezone -f raw -F text',
    journal: 'This is a journal of changes ({why}); print it with named-journalprint',
    previous: 'This is {why}, so it is compared with that file and not checked itself',
    secondary:
      'This is a copy of a zone that another server owns ({why}); changes here are overwritten by the next transfer',
    signed: 'A program signed this zone ({why}); change the unsigned file and sign it again',
    journaled:
      'The server keeps a journal for this zone ({why}); run "rndc freeze ZONE" before you change it, or your changes are lost',
  },
});
