/** Lists that users name themselves, as postscreen writes them: `zone=127.0.0.[2..11]*3`. */
import type { AnswerRange, BlockList } from './list.ts';

export interface UserList {
  readonly zone: string;
  /** Absent: every answer counts. */
  readonly filter?: AnswerRange;
  /** Negative for an allow list. */
  readonly weight: number;
}

const LIST = /^([a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?)\.?(?:=([^*]*))?(?:\*(-?\d{1,6}))?$/i;

/** Undefined: not written so. */
export function parseUserList(text: string): UserList | undefined {
  const [, zone, filter, weight] = LIST.exec(text.trim()) ?? [];
  if (zone === undefined || !zone.includes('.')) return undefined;
  const read = filter === undefined ? undefined : parseFilter(filter);
  if (filter !== undefined && !read) return undefined;
  return { zone: zone.toLowerCase(), weight: weight === undefined ? 1 : Number(weight), ...(read && { filter: read }) };
}

/** `127.0.0.[2..11;20]`: four parts, each a number or a list of numbers and ranges. */
function parseFilter(text: string): AnswerRange | undefined {
  const parts = text.match(/\[[^\]]*\]|[^.[\]]+/g) ?? [];
  if (parts.length !== 4 || parts.join('.') !== text) return undefined;
  const ranges = parts.map((part) => {
    const inside = part.startsWith('[') ? part.slice(1, -1).split(';') : [part];
    return inside.map((each) => {
      const [, from, to = from] = /^(\d{1,3})(?:\.\.(\d{1,3}))?$/.exec(each) ?? [];
      return [Number(from), Number(to)] as const;
    });
  });
  const isGood = ranges.every((part) => part.every(([from, to]) => from <= to && to <= 255));
  return isGood ? ranges : undefined;
}

/** Whether an answer is one that the user counts. */
export const passesFilter = (address: string, filter: AnswerRange): boolean =>
  address
    .split('.')
    .every((octet, at) => filter[at].some(([from, to]) => Number(octet) >= from && Number(octet) <= to));

/** A list about which nothing is known but what the user says. `known`: the built-in one with the same zone. */
export function listOf({ zone, filter, weight }: UserList, known?: BlockList): BlockList {
  const list: BlockList = known ?? {
    id: zone,
    name: zone,
    zone,
    kinds: ['ip4', 'ip6'],
    polarity: weight < 0 ? 'allow' : 'block',
    tier: 2,
    use: 'on',
    test: {},
  };
  return filter ? { ...list, filter } : list;
}
