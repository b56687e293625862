/** The TextMate grammar of zone files; the types and their fields are those that the server knows. */
import { Repository } from './chains.ts';
import { COMMENTS } from './comments.ts';
import { addDirectives } from './directives.ts';
import { type Grammar, include } from './model.ts';
import { addRecords } from './records.ts';
import { REST_RULES } from './rest.ts';
import { STRINGS } from './strings.ts';

export const GRAMMAR_FILE = 'syntaxes/dns-zone.tmLanguage.json';

export function grammar(): Grammar {
  const repository = new Repository();
  repository.add(COMMENTS);
  repository.add(STRINGS);
  repository.add(REST_RULES);
  const records = addRecords(repository);
  const directives = addDirectives(repository);
  return {
    information_for_contributors: ['Made by `npm run grammar` from server/src/records/: see scripts/grammar/.'],
    name: 'DNS zone file',
    scopeName: 'source.dns-zone',
    patterns: [...directives, ...records, include('comment')],
    repository: Object.fromEntries(Object.entries(repository.rules).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}
