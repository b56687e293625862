/** The formats of `zonesmith check`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { githubOutput } from '../../server/src/cli/output/github.ts';
import { jsonOutput } from '../../server/src/cli/output/json.ts';
import { sarifOutput } from '../../server/src/cli/output/sarif.ts';
import { summaryOf, textOutput } from '../../server/src/cli/output/text.ts';
import { type Report, reportOf } from '../../server/src/cli/report.ts';
import { checkZone } from '../../server/src/rules/check.ts';
import { openZone } from '../../server/src/zone/open.ts';
import { memoryFiles, NOW } from '../support/check.ts';
import { APEX } from '../support/marks.ts';

function reportOn(body: string, files: Readonly<Record<string, string>> = {}): Report {
  const bytes = new TextEncoder().encode(APEX + body);
  const opened = openZone('zones/db.example.com', bytes, { files: memoryFiles(files), origin: 'example.com.' });
  const onRuleFailure = (code: string, error: unknown): never => {
    throw new Error(code, { cause: error });
  };
  const verdict = checkZone(opened, { now: NOW, onRuleFailure });
  const report = reportOf(opened.zone, verdict, { file: 'zones/db.example.com', kind: opened.kind.kind });
  return { files: [report], trouble: [{ file: 'a:b,c%', message: 'it cannot be read' }] };
}

const MX_TO_ALIAS = 'mail CNAME ns1\n@ MX 10 mail\n';

test('JSON is what the published schema says', () => {
  const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../docs/report.schema.json'), 'utf8'));
  const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);
  const value = JSON.parse(jsonOutput(reportOn(`${MX_TO_ALIAS}www A 192.0.2\nmail2.example.com A 192.0.2.7\n`)));
  validate(value);
  expect(validate.errors).toBeNull();
  expect(value.files[0]).toMatchObject({
    origin: 'example.com.',
    kind: 'zone',
    serial: 2026010101,
    refusedBy: ['bind'],
  });
});

test('findings in an included file stand under the zone, with their own file', () => {
  const { files } = reportOn('$INCLUDE mx.inc\n', { 'zones/mx.inc': '\n@ MX 10 192.0.2.1\n' });
  expect(files[0].findings.map(({ file, line, column, endColumn }) => [file, line, column, endColumn])).toEqual([
    ['zones/mx.inc', 2, 9, 18],
  ]);
});

test('columns count UTF-16 units, ends are exclusive', () => {
  const { files } = reportOn('t TXT "🦉" ; owl\nt2 TXT ( "🦉" ) junk" \n');
  const finding = files[0].findings.find(({ code }) => code === 'unclosed-quote');
  expect(finding).toMatchObject({ line: 7, column: 21 });
});

test('text: one finding a line, coloured on request', () => {
  const report = reportOn(MX_TO_ALIAS);
  expect(textOutput(report, false)).toMatch(/^zones\/db\.example\.com:7:9: warning: [^\n]+ \[mx-target-is-alias\]\n$/);
  expect(textOutput(report, true)).toContain('\u001b[33mwarning:');
  expect(summaryOf(report)).toBe('1 file: 0 errors, 1 warning');
});

test('GitHub: annotations with escaped values', () => {
  const [first, last] = githubOutput(reportOn(MX_TO_ALIAS)).trimEnd().split('\n');
  expect(first).toMatch(
    /^::warning file=zones\/db\.example\.com,line=7,endLine=7,col=9,endColumn=13,title=mx-target-is-alias::/,
  );
  expect(last).toBe('::error file=a%3Ab%2Cc%25::it cannot be read');
});

describe('SARIF', () => {
  const log = JSON.parse(sarifOutput(reportOn(MX_TO_ALIAS), '1.2.3'));
  const [run] = log.runs;

  test('has one run of version 2.1.0 with its rules', () => {
    expect(log.version).toBe('2.1.0');
    expect(run.tool.driver).toMatchObject({ name: 'Zonesmith', semanticVersion: '1.2.3' });
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.invocations[0].executionSuccessful).toBe(false);
  });

  test('has results that point to their rule and place', () => {
    const [result] = run.results;
    expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
    expect(result).toMatchObject({
      ruleId: 'mx-target-is-alias',
      level: 'warning',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'zones/db.example.com' },
            region: { startLine: 7, startColumn: 9, endLine: 7, endColumn: 13 },
          },
        },
      ],
    });
    expect(result.relatedLocations[0].physicalLocation.region.startLine).toBe(6);
  });
});
