import { textOf } from '../../text/codes.ts';
import { defineRule } from '../rule.ts';
import { fieldFix } from '../support/written.ts';

/** Priority and weight. */
const FIXED = 4;

export default defineRule({
  code: 'uri-bad-target',
  group: 'srv',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'The target of a URI record is empty or has no scheme.',
    why: 'What comes out of the record must be a complete URI; a program can do nothing with a host name or a path alone.',
    remedy: 'Write the URI with its scheme, such as https://.',
    references: ['RFC 7553 §4.4', 'RFC 3986 §3.1'],
    bad: '_http._tcp.www URI 10 1 "www.example.net/start"\n',
    good: '_http._tcp.www URI 10 1 "https://www.example.net/start"\n',
  },
  messages: {
    empty:
      'The URI is empty, so this record leads nowhere; write a URI with its scheme, such as "https://www.example.com/"',
    scheme:
      '"{text}" has no scheme, so it is no URI and programs can do nothing with it; write one before it, such as https://',
  },
  types: ['URI'],
  visit: {
    record(uri, ctx) {
      const text = textOf(uri.rdata.subarray(FIXED));
      const place = uri.fieldPlace('target');
      if (text === '') ctx.report('empty', place, {}, { severity: 'error' });
      if (text === '' || /^[a-z][a-z0-9+.-]*:/i.test(text)) return;
      const isPlain = /^[\w.-]+\.[a-z]+(?:[/?#][!-~]*)?$/i.test(text) && !/["\\]/.test(text);
      const fixes = isPlain ? fieldFix('Write https:// before it', uri, 'target', `"https://${text}"`) : [];
      ctx.report('scheme', place, { text: text.slice(0, 60) }, { fixes });
    },
  },
});
