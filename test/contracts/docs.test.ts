/** Pages that are made from the rules are up to date (`npm run docs`). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rulePages } from '../../scripts/docs/rulePages.ts';
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
