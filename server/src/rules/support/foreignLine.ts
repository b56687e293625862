/** Lines of other kinds of files, which a paste or a merge leaves in a zone. */
import { typeOf } from '../../records/mnemonics.ts';
import type { Place } from '../../zone/files.ts';
import type { Zone } from '../../zone/zone.ts';
import { addressOf } from './addressName.ts';
import { lineOf } from './line.ts';

export interface ForeignLine {
  /** What the line is. */
  readonly what: string;
  /** What to do about it. */
  readonly remedy: string;
}

interface Kind extends ForeignLine {
  readonly isOne: (line: string) => boolean;
}

const matches = (pattern: RegExp) => (line: string) => pattern.test(line);

const AS_RECORD = 'write it as a record: owner, type, data';

const KINDS: readonly Kind[] = [
  {
    what: 'a mark of an unfinished merge',
    remedy: 'keep what is right of the two versions, and remove the marks',
    isOne: matches(/^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/),
  },
  {
    what: 'a comment of another language',
    remedy: 'write ; before it',
    isOne: matches(/^(?:<!--|-{2,}|={2,}|\*{2,}|REM )/),
  },
  { what: 'the fence of a code block', remedy: 'remove the line', isOne: matches(/^(?:```|~~~)\w*$/) },
  { what: 'the end of a here document', remedy: 'remove the line', isOne: matches(/^(?:EOF|EOT|__END__)$/) },
  { what: 'a sign that lines are left out', remedy: 'remove the line', isOne: matches(/^(?:\[?\.{3,}\]?|\[?…\]?)$/) },
  {
    what: 'output of the program host',
    remedy: AS_RECORD,
    isOne: matches(/^\S+ (?:has (?:IPv6 )?address|mail is handled by|is an alias for|domain name pointer) \S/),
  },
  {
    what: 'output of nslookup',
    remedy: AS_RECORD,
    isOne: matches(/^(?:Server|Address(?:es)?|Name|Aliases|Non-authoritative answer):/),
  },
  {
    what: 'a line of tinydns data',
    remedy: AS_RECORD,
    isOne: matches(/^[+=@.&^C'Z-](?:[\w*-]+\.)+[\w-]+:\S*$/),
  },
  {
    what: 'a command for nsupdate',
    remedy: AS_RECORD,
    isOne: matches(/^(?:update\s+(?:add|del|delete)\s|(?:send|quit)$)/i),
  },
  {
    what: 'a line for unbound or dnsmasq',
    remedy: AS_RECORD,
    isOne: matches(/^(?:local-(?:data|zone)(?:-ptr)?:\s|(?:address|server|local|[a-z]+-(?:record|host)|cname)=\S)/),
  },
  {
    what: 'a line of JSON, YAML or Terraform',
    remedy: AS_RECORD,
    isOne: matches(
      /^(?:[[{]?\s*"[\w.-]+"\s*:|[[{]\s*"|-\s+\w+:\s|(?:name|type|value|ttl|content|records?):\s|resource\s+")/,
    ),
  },
  {
    what: "a line of a server's configuration",
    remedy: 'it belongs into named.conf, and the zone file has records only',
    isOne: matches(
      /^(?:(?:zone|view|acl|key|options|logging)\b.*\{|(?:type|file|masters|primaries|notify|key|(?:allow|also|check|max)-[a-z-]+)\s.*[;{]|\};?)$/,
    ),
  },
  { what: 'a line of a hosts file', remedy: 'write the name first, then A or AAAA, then the address', isOne: isHosts },
  { what: 'a list with commas', remedy: 'write blanks between owner, TTL, class, type and data', isOne: isCommaList },
];

/** What the line of a place is, if it is from a file of another kind; undefined: nobody knows. */
export function foreignLine(zone: Zone, place: Place): ForeignLine | undefined {
  const text = zone.textAt(lineOf(zone, place)).trim();
  return KINDS.find(({ isOne }) => isOne(text));
}

/** `192.0.2.80 www.example.com www`: an address, and names after it. */
function isHosts(line: string): boolean {
  const [first, ...names] = line
    .replace(/[#;].*$/, '')
    .trim()
    .split(/\s+/);
  const areNames = names.length > 0 && names.every((name) => /^[\w.-]+$/.test(name) && typeOf(name) === undefined);
  return areNames && !first.endsWith('.') && addressOf(first) !== undefined;
}

/** `www,300,IN,A,192.0.2.80`: a type stands between commas. */
function isCommaList(line: string): boolean {
  const words = line.split(/,\s*/);
  return /^[^\s,;"]+,/.test(line) && words.slice(1, 4).some((word) => typeOf(word) !== undefined);
}
