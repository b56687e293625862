/** Which rules run: presets, and the settings of single rules on top. */
import { describe, expect, test } from 'vitest';
import { RULES } from '../../server/src/rules/registry.ts';
import { PRESETS } from '../../server/src/rules/settings.ts';
import { type CheckSetup, check } from '../support/check.ts';
import { APEX } from '../support/marks.ts';

/** A zone that BIND refuses, with a warning, an information and blanks at the end of a line beside it. */
const ZONE = `${APEX}a CNAME b.example.net.\na A 192.0.2.1\nb 300 A 192.0.2.1\nb 600 A 192.0.2.2\nc A 192.0.2.3   \nc A 192.0.2.3\n`;
const codesWith = (setup: CheckSetup): string[] => check(ZONE, setup).findings.map(({ code }) => code);

describe('presets', () => {
  test('minimal shows only what makes a server refuse the zone', () => {
    expect(codesWith({ preset: 'minimal' })).toEqual(['cname-and-other-data']);
  });

  test('recommended is what nobody asks for', () => {
    expect(codesWith({})).toEqual(['cname-and-other-data', 'rrset-ttl-mismatch', 'duplicate-record']);
    expect(codesWith({ preset: 'recommended' })).toEqual(codesWith({}));
  });

  test('strict adds matters of taste', () => {
    expect(codesWith({ preset: 'strict' })).toEqual([
      'cname-and-other-data',
      'rrset-ttl-mismatch',
      'trailing-blanks',
      'duplicate-record',
    ]);
  });

  test('the settings of a rule have rank over the preset', () => {
    const settings = { 'duplicate-record': 'warning', 'trailing-blanks': 'information' } as const;
    expect(codesWith({ preset: 'minimal', settings })).toEqual([
      'cname-and-other-data',
      'trailing-blanks',
      'duplicate-record',
    ]);
    expect(codesWith({ preset: 'strict', settings: { 'trailing-blanks': 'off' } })).toEqual(codesWith({}));
  });

  test('who refuses the zone does not depend on them', () => {
    for (const preset of PRESETS) expect(check(ZONE, { preset }).refusedBy).toEqual(['bind']);
    expect(check(ZONE, { settings: { 'cname-and-other-data': 'off' } }).refusedBy).toEqual(['bind']);
  });

  test('what is off by default is a hint, and no server refuses a zone for it', () => {
    const wrong = RULES.filter(({ preset, severity, refusedBy }) => preset && (severity !== 'hint' || refusedBy));
    expect(wrong.map(({ code }) => code)).toEqual([]);
  });
});
