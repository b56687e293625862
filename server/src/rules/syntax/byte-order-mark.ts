import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'byte-order-mark',
  group: 'syntax',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  refusedBy: ['bind'],
  doc: {
    summary: 'The file starts with a byte order mark, or is written in UTF-16.',
    why: 'Servers read octets. They take the mark for the start of the first word, and refuse the zone with a message that does not say so; of UTF-16 they understand nothing.',
    remedy:
      'Save the file as UTF-8 without byte order mark: in VS Code, choose the encoding in the status bar and "Save with Encoding".',
    references: ['RFC 3629 §6', 'RFC 1035 §5.1'],
    bad: '\ufeff$TTL 3600\n@ SOA ns1 hostmaster 2026010101 14400 3600 1209600 3600\n@ NS ns1\n@ NS ns.example.net.\nns1 A 192.0.2.53\n',
    good: '$TTL 3600\n@ SOA ns1 hostmaster 2026010101 14400 3600 1209600 3600\n@ NS ns1\n@ NS ns.example.net.\nns1 A 192.0.2.53\n',
  },
  messages: {
    utf8: 'The file starts with an invisible byte order mark, which the server takes for a part of the first word and refuses the zone; save it as UTF-8 without byte order mark',
    utf16:
      'The file is written in UTF-16, which no server reads, so it refuses the zone; save it as UTF-8 without byte order mark',
  },
  visit: {
    zone(zone, ctx) {
      zone.files.forEach(({ byteOrderMark, encoding, codes }, file) => {
        if (!byteOrderMark) return;
        const place = { file, start: 0, end: Math.min(1, codes.length) };
        ctx.report(encoding === 'utf-16' ? 'utf16' : 'utf8', place, {});
      });
    },
  },
});
