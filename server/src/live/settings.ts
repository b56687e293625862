/** What users may set about live checks. */
export interface LiveSettings {
  /** Resolvers as people write them: `system`, `192.0.2.1`, `192.0.2.1:5353`, `tls://…`, `https://…`. */
  readonly resolvers: readonly string[];
  /** Who is asked about blocklists: `direct` asks the list's own name servers. */
  readonly dnsblResolver: string;
  /** The name that the probe introduces itself with; empty: its address. */
  readonly ehloName: string;
  /** Lists beside the built-in ones, as postscreen writes them: `zen.spamhaus.org=127.0.0.[2..11]*3`. */
  readonly userLists: readonly string[];
  /** Ids of built-in lists that are asked beside, or not asked out of, those that are on by default: `+id`, `-id`. */
  readonly lists: readonly string[];
  /** Selectors, addresses and hosts that the zone does not say. */
  readonly outboundHosts: readonly string[];
  /** Mail, reverse names and policies are looked at as they will be: zones of the workspace answer before any server. */
  readonly asIfPublished: boolean;
  /** Milliseconds for one question. */
  readonly timeout: number;
  /** Questions that are under way at the same time. */
  readonly inFlight: number;
}

export const DEFAULT_LIVE_SETTINGS: LiveSettings = {
  resolvers: ['system'],
  dnsblResolver: 'system',
  ehloName: '',
  userLists: [],
  lists: [],
  outboundHosts: [],
  asIfPublished: false,
  timeout: 5000,
  inFlight: 32,
};
