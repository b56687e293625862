/** Policies at the name of a record that is meant to be one. */
import { TYPE_TXT, textOfTxt } from '../../mail/lookup.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { recordsAt } from './target.ts';

const MOST = 50;

/** Whether another TXT record at the same name is a policy. */
export const hasPolicyBeside = ({ zone, name, id }: ZoneRecord, isPolicy: (text: string) => boolean): boolean =>
  recordsAt(zone, zone.names.canonical(name), TYPE_TXT, MOST).some(
    (other) => other.id !== id && isPolicy(textOfTxt(other.rdata)),
  );
