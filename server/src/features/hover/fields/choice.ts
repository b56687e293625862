/** Fields that clients choose among records by: preferences, priorities, weights, ports. */
import { SERVICES, TCP_SERVICES, UDP_SERVICES } from '../../../records/data/services.ts';
import { printName } from '../../../records/name.ts';
import { recordsAt } from '../../../rules/support/target.ts';
import type { ZoneRecord } from '../../../zone/record.ts';
import { counted } from '../../explain/duration.ts';
import { code, enumeration } from '../markdown.ts';
import { type Decoder, type FieldSite, fieldText } from './fieldSite.ts';

const MOST_RECORDS = 100;
const MOST_SHOWN = 4;

/** Which place a record has among those of its owner and type, by its first field. */
export const rankField: Decoder = (field) => {
  const set = recordsBeside(field);
  const name = field.slot.field.name;
  const own = Number(field.text);
  if (set.length < 2 || !/^\d+$/.test(field.text)) return undefined;
  const numbers = set.map((record) => record.numberOf(name));
  const rank = new Set(numbers.filter((number) => number < own)).size + 1;
  const equals = numbers.filter((number) => number === own).length;
  const last = new Set(numbers).size;
  const place = last === 1 ? 'All are equal' : `Tried as number ${rank} of ${last}`;
  const shared = equals > 1 && last > 1 ? `, together with ${counted(equals - 1, 'other')}` : '';
  return `${place}${shared}: ${enumeration(
    set.map(({ data }) => code(data)),
    MOST_SHOWN,
  )}.`;
};

/** The share that a target has among those of its priority. */
export const weightField: Decoder = (field) => {
  const priority = fieldText(field, 'priority');
  const peers = recordsBeside(field).filter((record) => String(record.numberOf('priority')) === priority);
  const own = Number(field.text);
  if (peers.length < 2) return 'There is no other target of this priority, so it makes no difference.';
  const total = peers.reduce((sum, record) => sum + record.numberOf('weight'), 0);
  if (total === 0) return `All ${peers.length} targets of this priority have weight 0: each gets the same share.`;
  return `${own} of ${total} among the ${peers.length} targets of this priority: about ${Math.round((100 * own) / total)} %.`;
};

/** Where a port has several names, the one that people know. */
const USUAL_NAMES = new Set(['smtp', 'http', 'pop3', 'imap', 'submissions']);

const PORTS = new Map<number, string>();
for (const [name, port] of [...SERVICES, ...TCP_SERVICES, ...UDP_SERVICES]) {
  if (!PORTS.has(port) || USUAL_NAMES.has(name)) PORTS.set(port, name);
}

/** The service that usually has a port. */
export const serviceOfPort = (port: number): string | undefined => PORTS.get(port);

export const portField: Decoder = ({ site, text }) => {
  const service = serviceOfPort(Number(text));
  const owner = site.record && printName(site.zone.names.wire(site.record.name));
  const asked = owner && /^_([^.]+)\._(tcp|udp|sctp|tls)\./i.exec(owner);
  const usual = service ? `The usual port of ${code(service)}.` : 'No well-known service has this port.';
  return asked ? `${usual} The owner stands for the service ${code(asked[1])} over ${asked[2].toUpperCase()}.` : usual;
};

function recordsBeside({ site }: FieldSite): ZoneRecord[] {
  const { record } = site;
  return record ? recordsAt(site.zone, record.name, record.typeCode, MOST_RECORDS) : [];
}
