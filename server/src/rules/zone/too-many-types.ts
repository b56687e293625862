import type { NameId } from '../../zone/names.ts';
import type { Zone } from '../../zone/zone.ts';
import { defineRule } from '../rule.ts';

/** BIND's default for max-types-per-name. */
const MOST = 100;

export default defineRule({
  code: 'too-many-types',
  group: 'zone',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A name has records of more than 100 types.',
    why: 'named refuses to load such a zone unless max-types-per-name allows more, although named-checkzone lets it pass.',
    remedy: 'Spread the records over several names, or raise max-types-per-name.',
    references: ['BIND 9 Administrator Reference Manual, max-types-per-name'],
    bad: Array.from({ length: 101 }, (_, i) => `many TYPE${65300 + i} \\# 1 00\n`).join(''),
    good: 'few TYPE65300 \\# 1 00\n',
  },
  messages: {
    default:
      '{name} has records of {count} types: named refuses to load the zone with more than 100 (max-types-per-name), though named-checkzone lets it pass; spread them over several names, or raise the limit',
  },
  among: (zone) => (name) => hasMany(zone, name),
  visit: {
    name({ zone, id, first, text }, ctx) {
      const count = typesAt(zone, id);
      if (count > MOST) ctx.report('default', first.ownerPlace, { name: text, count });
    },
  },
});

function hasMany(zone: Zone, name: NameId): boolean {
  let id = zone.firstRecord(name);
  for (let left = MOST; left > 0 && id >= 0; left--) id = zone.nextRecord(id);
  return id >= 0;
}

function typesAt(zone: Zone, name: NameId): number {
  const types = new Set<number>();
  for (let id = zone.firstRecord(name); id >= 0; id = zone.nextRecord(id)) types.add(zone.typeOf(id));
  return types.size;
}
