/** What a name server's configuration says about zones, as plain data. */

/** How the server holds a zone. A response policy or catalog zone that is a copy from elsewhere is `secondary`. */
export type ZoneRole =
  | 'primary'
  | 'secondary'
  | 'mirror'
  | 'stub'
  | 'static-stub'
  | 'forward'
  | 'hint'
  | 'redirect'
  | 'rpz'
  | 'catalog'
  | 'unknown';

/** Offsets into the text of a configuration file, the end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place in a configuration file. */
export interface ConfigPlace {
  readonly configFile: string;
  readonly span: Span;
}

/** One zone that a server declares; the place is the zone's name. */
export interface ServerZone extends ConfigPlace {
  /** Absolute, lower case, with its final dot. */
  readonly origin: string;
  /** The zone file as written, macros such as `%s` filled in; undefined when the zone has no file. */
  readonly file: string | undefined;
  /** The same, as seen from the server's directory. It may lie on another machine. */
  readonly path: string | undefined;
  /** Where the file name was written: another place than the zone's when a pattern or template gave it. */
  readonly fileAt: ConfigPlace | undefined;
  readonly role: ZoneRole;
  /** Mnemonic: `IN`, `CH`, `HS`, `CLASS42`. */
  readonly class: string;
  readonly view: string | undefined;
  /** The server changes the zone itself (updates, signing): the file can be overwritten or a journal go beside it. */
  readonly dynamic: boolean;
}

/** A folder whose files are zones, named by a pattern (CoreDNS's `auto`). */
export interface ServerFolder extends ConfigPlace {
  readonly path: string;
  /** The zone that a file name stands for; undefined when it does not match. */
  readonly originOf: (fileName: string) => string | undefined;
  readonly view: string | undefined;
}

export type ServerKind = 'named' | 'nsd' | 'knot' | 'coredns';

/** Everything that was read from one configuration and the files that it includes. */
export interface ServerConfig {
  readonly server: ServerKind;
  readonly configFile: string;
  /** The server's working directory: relative `$INCLUDE` files are looked up here (not by Knot). */
  readonly directory: string;
  readonly zones: readonly ServerZone[];
  readonly folders: readonly ServerFolder[];
  /** The included files that could be read, in order. */
  readonly includes: readonly string[];
}

/** Reads a file; undefined when there is none, or none that may be read. */
export type ReadFile = (path: string) => string | undefined;

/** Names of the files in a folder; undefined when there is no such folder. Needed only for patterns such as `*.conf`. */
export type ListFolder = (path: string) => readonly string[] | undefined;
