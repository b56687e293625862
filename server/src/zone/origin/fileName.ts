/** The zone that a file is named after. A wrong origin makes every line look wrong, so a doubtful name says nothing. */
import { absoluteName } from './absoluteName.ts';
import type { NameGuess } from './nameGuess.ts';
import { originFromNumbers } from './numberedName.ts';
import { isPrivateTopLevel, isTopLevel } from './topLevel.ts';
import { knownName } from './wellKnownName.ts';

const PREFIX = /^(db|zone|pri|primary|master|sec|slave|secondary|named|hosts|fwd|forward|rev|reverse)\./;
const SUFFIX = /\.(zone|zonefile|db|hosts|dns|txt|fwd|rev|signed|zs|raw|j2|tpl|tmpl|erb)$/;

/** What views are called that no domain is: `db.example.com.external`. */
const VIEW = /\.(external|ext|outside|public|inside|wan)$/;

/** Top-level domains that are endings of files as well: a bare `notes.md` or `hosts.inc` may be anything. */
const ENDINGS = new Set('cat cc cf data example in inc md mov new pl ps py rs run sh so zip'.split(' '));

/** Whole zones of one label; others of the kind, such as `internal`, may be views. */
const NETWORKS = new Set(['lan', 'localdomain']);

/** The origin that a file's name gives away, if any. */
export function originFromFileName(path: string): NameGuess | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const known = knownName(name.replace(/\.signed$/, ''));
  if (known) return known;
  const bare = withoutMarks(name);
  const marked = bare !== name;
  return (
    knownName(bare, marked) ??
    reverseName(bare) ??
    originFromNumbers(bare, marked) ??
    (/^rev(erse)?\./.test(name) ? undefined : domain(bare, marked))
  );
}

/** The name without the words that say that it is a zone file. */
function withoutMarks(name: string): string {
  let bare = name.replace(PREFIX, '');
  while (SUFFIX.test(bare)) bare = bare.replace(SUFFIX, '');
  return bare;
}

/** `2.0.192.in-addr.arpa`, as it stands. */
function reverseName(name: string): NameGuess | undefined {
  if (!/^([a-z0-9_-]+\.)+(in-addr|ip6)\.arpa\.?$/.test(name)) return undefined;
  return guess(name, 'the file is named after a reverse zone');
}

function domain(name: string, marked: boolean): NameGuess | undefined {
  const labels = name.replace(VIEW, '').replace(/\.$/, '').split('.');
  const last = labels.at(-1)!;
  if (labels.length === 1 && marked && NETWORKS.has(last)) return guess(last, 'the file is named after a domain');
  if (labels.length < 2 || !labels.every(isHostLabel)) return undefined;
  if (/^\d+$/.test(labels[0]) && /^\d+$/.test(labels[1])) return undefined;
  const why = 'the file is named after a domain';
  if (name.endsWith('.')) return guess(labels.join('.'), why);
  if (isPrivateTopLevel(last)) {
    const viewOfDomain = labels.length > 2 && isTopLevel(labels.at(-2)!);
    return marked && !viewOfDomain ? guess(labels.join('.'), why) : undefined;
  }
  const registrable = !labels.at(-2)!.includes('_');
  return isTopLevel(last) && registrable && (marked || !ENDINGS.has(last)) ? guess(labels.join('.'), why) : undefined;
}

const isHostLabel = (label: string): boolean => /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/.test(label);

function guess(name: string, why: string): NameGuess | undefined {
  const origin = absoluteName(name);
  return origin === undefined ? undefined : { origin, why };
}
