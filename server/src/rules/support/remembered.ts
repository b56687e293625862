/** Remembers what was worked out for a zone until the zone changes. */
import type { Zone } from '../../zone/zone.ts';

export function remembered<Value>(workOut: (zone: Zone) => Value): (zone: Zone) => Value {
  const known = new WeakMap<Zone, { readonly version: number; readonly value: Value }>();
  return (zone) => {
    const last = known.get(zone);
    if (last?.version === zone.version) return last.value;
    const value = workOut(zone);
    known.set(zone, { version: zone.version, value });
    return value;
  };
}
