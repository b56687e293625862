/** The descriptors and mnemonics against IANA's registry of record types. */
import { describe, expect, it } from 'vitest';
import { REGISTERED_TYPES } from '../../server/src/records/data/iana.ts';
import { TYPE_CODES } from '../../server/src/records/data/mnemonics.ts';
import { SVC_PARAM_KEYS } from '../../server/src/records/fields/svcb/keys.ts';
import { mnemonicOf, typeOf } from '../../server/src/records/mnemonics.ts';
import { typeByCode } from '../../server/src/records/registry.ts';
import { RECORD_TYPES } from '../../server/src/records/types/index.ts';

/** Registered types that Zonesmith has no descriptor of, with the reason. */
const WITHOUT_DESCRIPTOR: Readonly<Record<string, string>> = {};

/** Types that Zonesmith knows although they are not registered, with the reason. */
const NOT_REGISTERED: Readonly<Record<string, string>> = {
  KEYDATA: 'BIND uses it for itself and reads it',
};

/** What a reference may start with. */
const REFERENCE =
  /^(RFC \d+( appendix [A-Z][.\d]*)?( §[\d.]+(, §[\d.]+)*)?$|draft-[a-z0-9-]+( §[\d.]+)?$|IANA: |ATM Forum |BIND 9 )/;

describe('the registry of record types', () => {
  it('has each code and each mnemonic once', () => {
    expect(new Set(REGISTERED_TYPES.map(({ code }) => code)).size).toBe(REGISTERED_TYPES.length);
    expect(new Set(REGISTERED_TYPES.map(({ mnemonic }) => mnemonic)).size).toBe(REGISTERED_TYPES.length);
  });

  it.each(REGISTERED_TYPES.map((type) => [type.mnemonic, type] as const))('%s has a descriptor', (mnemonic, type) => {
    expect(typeOf(mnemonic)).toBe(type.code);
    expect(mnemonicOf(type.code)).toBe(mnemonic);
    const descriptor = typeByCode(type.code);
    if (mnemonic in WITHOUT_DESCRIPTOR) expect(descriptor).toBeUndefined();
    else expect(descriptor?.mnemonic).toBe(mnemonic);
  });

  it('has all mnemonics that Zonesmith knows', () => {
    const registered = new Set(REGISTERED_TYPES.map(({ mnemonic }) => mnemonic));
    const others = TYPE_CODES.map(([mnemonic]) => mnemonic).filter((mnemonic) => !registered.has(mnemonic));
    expect(others).toEqual(Object.keys(NOT_REGISTERED));
  });
});

describe('mnemonics', () => {
  it.each([
    ['TYPE65280', 65280],
    ['type1', 1],
    ['TYPE00001', 1],
    ['TYPE0', 0],
    ['nsec3param', 51],
  ])('%s is the type %i', (text, code) => expect(typeOf(text)).toBe(code));

  it.each(['TYPE', 'TYPE65536', 'TYPE000001', 'TYPE1x', '1', 'ALIAS', ''])('%s is no type', (text) => {
    expect(typeOf(text)).toBeUndefined();
  });
});

describe('references', () => {
  it.each(RECORD_TYPES.map((type) => [type.mnemonic, type.references] as const))('of %s say where', (_, references) => {
    for (const reference of references) expect(reference).toMatch(REFERENCE);
  });

  it.each(SVC_PARAM_KEYS.map((key) => [key.name, key] as const))('of the parameter %s say where', (_, key) => {
    expect(key.reference).toMatch(REFERENCE);
    expect(SVC_PARAM_KEYS[key.code]).toBe(key);
  });
});

describe('types that have no place in a zone', () => {
  it('are marked as such and have no fields', () => {
    const meta = RECORD_TYPES.filter((type) => type.status === 'meta');
    expect(meta.map((type) => type.mnemonic)).toEqual('OPT NXNAME TKEY TSIG IXFR AXFR MAILB MAILA ANY'.split(' '));
    for (const type of meta) expect(type.fields).toEqual([]);
  });
});
