/** Pages that are made from the rules are up to date (`npm run docs`). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TOOL_CHECKS } from '../../scripts/docs/data/toolChecks.ts';
import { rulePages } from '../../scripts/docs/rulePages.ts';
import { toolTable } from '../../scripts/docs/toolTable.ts';
import { RULES } from '../../server/src/rules/registry.ts';
import { root } from '../support/files.ts';

const FOLDER = join(root, 'docs', 'rules');

describe('docs/rules', () => {
  it('has a page for each rule and no other', () => {
    expect(readdirSync(FOLDER).sort()).toEqual([...rulePages().keys()].sort());
  });

  it.each([...rulePages()])('%s says what the rule says', (file, text) => {
    expect(readFileSync(join(FOLDER, file), 'utf8')).toBe(text);
  });
});

describe('docs/tools.md', () => {
  it('has a row for each rule', () => {
    expect(readFileSync(join(root, 'docs', 'tools.md'), 'utf8')).toBe(toolTable());
  });

  it('compares with rules that there are, each once and in order', () => {
    const codes = TOOL_CHECKS.map(([code]) => code);
    expect(codes).toEqual([...new Set(codes)].sort());
    expect(codes.filter((code) => !RULES.some((rule) => rule.code === code))).toEqual([]);
  });

  it('breaks no table: no cell has a bar', () => {
    expect(TOOL_CHECKS.flat().filter((text) => text.includes('|'))).toEqual([]);
  });
});
