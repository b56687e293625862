/** Zones of an NSD configuration: nsd.conf and whatever it includes. */
import { folderOf, resolvePath } from '../files.ts';
import { absoluteName } from '../origin/absoluteName.ts';
import type { ConfigFiles } from './configFiles.ts';
import { type NsdPair, type NsdSection, readNsdSections } from './nsdPairs.ts';
import type { ServerConfig, ServerZone } from './serverConfig.ts';
import { spanOf } from './tokens.ts';

export function readNsdConf(configFile: string, text: string, files: ConfigFiles): ServerConfig {
  const sections = readNsdSections(configFile, text, files);
  const directory = resolvePath(folderOf(configFile), zonesDirectory(sections));
  const patterns = new Map<string, readonly NsdPair[]>();
  const zones: ServerZone[] = [];
  for (const { kind, pairs } of sections) {
    if (kind !== 'zone' && kind !== 'pattern') continue;
    const whole = pairs.flatMap((pair) =>
      pair.key === 'include-pattern' ? (patterns.get(textOf(pair)) ?? []) : [pair],
    );
    const name = pairs.find((pair) => pair.key === 'name');
    if (name === undefined) continue;
    if (kind === 'pattern') patterns.set(textOf(name), remembered(whole));
    else zones.push(...zoneOf(name, whole, directory));
  }
  return { server: 'nsd', configFile, directory, zones, folders: [], includes: files.included };
}

/** By default this is where nsd.conf lies. */
function zonesDirectory(sections: readonly NsdSection[]): string {
  const written = sections
    .filter((section) => section.kind === 'server')
    .flatMap((section) => section.pairs)
    .findLast((pair) => pair.key === 'zonesdir');
  return (written && textOf(written)) || '.';
}

/** The pairs of a pattern that say something about a zone's file; one of a kind, so that patterns of patterns stay small. */
function remembered(pairs: readonly NsdPair[]): NsdPair[] {
  const wanted = pairs.filter((pair) => ['zonefile', 'request-xfr', 'catalog'].includes(pair.key));
  return [...new Map(wanted.map((pair) => [pair.key, pair])).values()];
}

function zoneOf(name: NsdPair, pairs: readonly NsdPair[], directory: string): ServerZone[] {
  const origin = absoluteName(textOf(name));
  if (origin === undefined) return [];
  const file = pairs.findLast((pair) => pair.key === 'zonefile' && textOf(pair) !== '');
  const written = file && filledIn(textOf(file), origin);
  const has = (key: string): boolean => pairs.some((pair) => pair.key === key);
  return [
    {
      origin,
      file: written,
      path: written && resolvePath(directory, written),
      fileAt: file && { configFile: file.configFile, span: spanOf(file.values[0]) },
      role: has('request-xfr') ? 'secondary' : has('catalog') ? 'catalog' : 'primary',
      class: 'IN',
      view: undefined,
      dynamic: false,
      configFile: name.configFile,
      span: spanOf(name.values[0]),
    },
  ];
}

/** `%s` is the zone's name, `%1` to `%3` its characters, `%z`, `%y`, `%x` its labels from the end; `.` for a missing one. */
function filledIn(file: string, origin: string): string {
  const name = origin === '.' ? '.' : origin.slice(0, -1);
  const labels = name.split('.').reverse();
  return file.replace(/%[123zyxs]/g, (macro) => {
    if (macro === '%s') return name;
    const part = '123'.includes(macro[1]) ? name[Number(macro[1]) - 1] : labels['zyx'.indexOf(macro[1])];
    return part || '.';
  });
}

const textOf = (pair: NsdPair): string => pair.values[0]?.text ?? '';
