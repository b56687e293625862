/** What the real world is made with, on every host. */
import type { QueryLog } from '../live/dns/queryLog.ts';
import type { LiveSettings } from '../live/settings.ts';
import type { World } from '../live/world.ts';

export interface WorldOptions {
  readonly settings: LiveSettings;
  /** Hears of every question that is sent, without keys. */
  readonly log: QueryLog;
  readonly secret: World['secret'];
}

/** A world whose answers can be forgotten, and whose keys are taken out of texts that are shown. */
export interface RealWorld extends World {
  forget(): void;
  hide(text: string): string;
}
