import type { ZoneRecord } from '../../zone/record.ts';
import type { Fix } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { bindingOf, FIXED_WORDS, isAliasMode, isRoot } from '../support/svcb.ts';
import { fieldFix, isEditable, wordsFrom } from '../support/written.ts';

export default defineRule({
  code: 'svcb-alias-with-parameters',
  group: 'svcb',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'An HTTPS or SVCB record with the priority 0 has parameters.',
    why: 'Priority 0 makes the owner an alias of the target, and clients ignore parameters of an alias. With the target "." it even says that there is no such service.',
    remedy: 'Write priority 1 for a record with parameters, or remove them.',
    references: ['RFC 9460 §2.4.2', 'RFC 9460 §2.5.1'],
    bad: 'www HTTPS 0 web.example.net. port=8443\n',
    good: 'www HTTPS 1 web.example.net. port=8443\n',
  },
  messages: {
    default:
      'Priority 0 makes {owner} an alias of {target}, and clients ignore the parameters of an alias; write priority 1, or remove the parameters',
    none: 'Priority 0 with the target "." says that {owner} has no such service, and clients ignore the parameters; write priority 1, or remove the parameters',
  },
  types: ['HTTPS', 'SVCB'],
  visit: {
    record(record, ctx) {
      if (!isAliasMode(record)) return;
      const { target, params } = bindingOf(record);
      if (params.size === 0) return;
      const args = { owner: record.owner, target: record.nameTextOf('target') };
      const fixes = fieldFix('Write priority 1', record, 'priority', '1');
      fixes.push(...withoutParameters(record));
      ctx.report(isRoot(target) ? 'none' : 'default', record.fieldPlace('priority'), args, { fixes });
    },
  },
});

function withoutParameters(record: ZoneRecord): Fix[] {
  const words = wordsFrom(record, FIXED_WORDS);
  if (!words || !isEditable(record) || /[()\n;]/.test(record.textAt(words))) return [];
  const place = { ...words, start: record.fieldPlace('target').end };
  return [{ title: 'Remove the parameters', safe: false, edits: [{ ...place, newText: '' }] }];
}
