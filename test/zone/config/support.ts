/** Configurations as texts by path; what the readers find in them, in a form that reads well in tests. */
import { readServerConfig } from '../../../server/src/zone/config/readServerConfig.ts';
import type { ServerConfig, ServerZone } from '../../../server/src/zone/config/serverConfig.ts';

export type Texts = Readonly<Record<string, string>>;

/** Reads the first of the texts; the others are what it may include. */
export function readFirst(texts: Texts): ServerConfig {
  const [path] = Object.keys(texts);
  const config = readServerConfig(path, texts[path], (other) => texts[other], list(texts));
  if (config === undefined) throw new Error(`${path} is not taken for a configuration`);
  return config;
}

function list(texts: Texts) {
  return (folder: string) =>
    Object.keys(texts)
      .filter((path) => path.slice(0, path.lastIndexOf('/')) === folder)
      .map((path) => path.slice(folder.length + 1));
}

/** `example.com. primary IN zones/db.example.com`, with ` in VIEW` and ` dynamic` where it applies. */
export function summary(zone: ServerZone): string {
  const view = zone.view === undefined ? '' : ` in ${zone.view}`;
  return `${zone.origin} ${zone.role} ${zone.class} ${zone.path ?? '-'}${view}${zone.dynamic ? ' dynamic' : ''}`;
}

export const summaries = (texts: Texts): string[] => readFirst(texts).zones.map(summary);
