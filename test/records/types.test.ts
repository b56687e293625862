/** What holds for every record type. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TYPE_CODES } from '../../server/src/records/data/mnemonics.ts';
import { RECORD_TYPES } from '../../server/src/records/types/index.ts';
import { root } from '../support/files.ts';
import { readText } from '../support/rdata.ts';

describe('the list of record types', () => {
  it('is in the order of the codes, each once', () => {
    const codes = RECORD_TYPES.map((type) => type.code);
    expect(codes).toEqual([...new Set(codes)].sort((a, b) => a - b));
  });

  it('has the mnemonics that are registered', () => {
    const registered = new Map(TYPE_CODES.map(([mnemonic, code]) => [code, mnemonic]));
    for (const type of RECORD_TYPES) expect(registered.get(type.code), type.mnemonic).toBe(type.mnemonic);
  });

  it('has what the files of the folder declare', async () => {
    const folder = join(root, 'server/src/records/types');
    const files = readdirSync(folder).filter((file) => file !== 'index.ts');
    const modules = await Promise.all(files.map((file) => import(join(folder, file))));
    const declared = modules.flatMap((module) => Object.values(module)).filter(isType);
    const others = declared.filter((type) => !RECORD_TYPES.includes(type as never));
    expect(others).toEqual([expect.objectContaining({ mnemonic: 'A', example: 'net.example.com. 4023' })]);
  });
});

const isType = (value: unknown): boolean => typeof value === 'object' && value !== null && 'mnemonic' in value;

describe.each(RECORD_TYPES.map((type) => [type.mnemonic, type] as const))('%s', (mnemonic, type) => {
  it('reads its example, and what it prints of it, as the same RDATA', () => {
    if (type.status === 'meta') return;
    const { hex, printed, problems } = readText(mnemonic, type.example);
    expect(problems).toEqual([]);
    expect(readText(mnemonic, printed!)).toEqual({ hex, printed, problems: [] });
    expect(readText(mnemonic, `\\# ${hex!.length / 2} ${hex}`)).toEqual({ hex, printed, problems: [] });
  });

  it('explains itself and its fields', () => {
    expect(type.meaning).toMatch(/^[A-Z].*[.]$/s);
    expect(type.references).not.toEqual([]);
    for (const field of type.fields) {
      expect(field.name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/i);
      expect(field.meaning, field.name).toMatch(/[.]$/);
      for (const { meaning } of field.values ?? []) expect(meaning).not.toBe('');
    }
    expect(new Set(type.fields.map((field) => field.name)).size).toBe(type.fields.length);
  });
});
