/** Zones of a Knot DNS configuration: knot.conf and whatever it includes. */
import { folderOf, resolvePath } from '../files.ts';
import { absoluteName } from '../origin/absoluteName.ts';
import type { ConfigFiles } from './configFiles.ts';
import { type KnotBlock, type KnotItem, readKnotBlocks } from './knotBlocks.ts';
import type { ServerConfig, ServerZone, ZoneRole } from './serverConfig.ts';
import { spanOf } from './tokens.ts';

type Items = KnotBlock['items'];

/** Where Knot keeps zone files unless it is told otherwise. */
const STORAGE = '/var/lib/knot';

export function readKnotConf(configFile: string, text: string, files: ConfigFiles): ServerConfig {
  const blocks = readKnotBlocks(configFile, text, files);
  const home = folderOf(configFile);
  const templates = byId(blocks, 'template');
  const updaters = [...byId(blocks, 'acl')].filter(([, items]) => allOf(items.get('action')).includes('update'));
  const updating = new Set(updaters.map(([id]) => id));
  const zones = blocks
    .filter((block) => block.section === 'zone')
    .flatMap(({ items }) => {
      const template = templates.get(firstOf(items.get('template')) || 'default');
      return zoneOf(items, new Map([...(template ?? []), ...items]), home, updating);
    });
  const storage = firstOf(templates.get('default')?.get('storage')) || STORAGE;
  return {
    server: 'knot',
    configFile,
    directory: resolvePath(home, storage),
    zones,
    folders: [],
    includes: files.included,
  };
}

function byId(blocks: readonly KnotBlock[], section: string): Map<string, Items> {
  const found = blocks.filter((block) => block.section === section);
  return new Map(found.map(({ items }) => [firstOf(items.get('id')), items]));
}

/** `own` are the items of the zone's block, `all` those of its template as well. */
function zoneOf(own: Items, all: Items, home: string, updating: ReadonlySet<string>): ServerZone[] {
  const domain = own.get('domain');
  const origin = absoluteName(firstOf(domain));
  if (domain === undefined || origin === undefined) return [];
  const storage = resolvePath(home, firstOf(all.get('storage')) || STORAGE);
  const item = all.get('file');
  const file = filledIn(firstOf(item) || '%s.zone', origin);
  const at = item !== undefined && item.values.length > 0 ? item : domain;
  return [
    {
      origin,
      file,
      path: resolvePath(storage, file),
      fileAt: { configFile: at.configFile, span: spanOf(at.values[0]) },
      role: roleOf(all),
      class: 'IN',
      view: undefined,
      dynamic: isDynamic(all, updating),
      configFile: domain.configFile,
      span: spanOf(domain.values[0]),
    },
  ];
}

function roleOf(items: Items): ZoneRole {
  if (allOf(items.get('master')).length > 0) return 'secondary';
  const catalog = firstOf(items.get('catalog-role'));
  return catalog === 'interpret' || catalog === 'generate' ? 'catalog' : 'primary';
}

/** Knot writes what it signs or is told by updates back into the zone file, unless `zonefile-sync` is -1. */
function isDynamic(items: Items, updating: ReadonlySet<string>): boolean {
  if (firstOf(items.get('zonefile-sync')) === '-1' || roleOf(items) === 'secondary') return false;
  const signs = /^(on|true)$/i.test(firstOf(items.get('dnssec-signing')));
  return signs || allOf(items.get('acl')).some((id) => updating.has(id));
}

/** `%s`: the zone's name without its final dot; `%l[N]`: a label from the end; `%c[N]`, `%c[N-M]`: characters; `%%`. */
function filledIn(file: string, origin: string): string {
  const name = origin.slice(0, -1);
  const labels = name.split('.').reverse();
  return file.replace(/%(?:s|%|l\[(\d+)\]|c\[(\d+)(?:-(\d+))?\])/g, (macro, label, from, to) => {
    if (macro === '%s') return name;
    if (macro === '%%') return '%';
    return label === undefined ? origin.slice(Number(from), Number(to ?? from) + 1) : (labels[Number(label)] ?? '');
  });
}

const firstOf = (item: KnotItem | undefined): string => item?.values[0]?.text ?? '';
const allOf = (item: KnotItem | undefined): string[] => item?.values.map((value) => value.text) ?? [];
