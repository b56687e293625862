/** Keys that stand in names or URLs: whoever shows such a text takes them out first. */
import type { QueryLog } from './queryLog.ts';

export class Secrets {
  readonly #known = new Set<string>();

  /** `get` with a memory of what must not be shown. */
  keeping(get: (name: string) => Promise<string | undefined>): (name: string) => Promise<string | undefined> {
    return async (name) => {
      const secret = await get(name);
      if (secret !== undefined && secret !== '') this.#known.add(secret.toLowerCase());
      return secret;
    };
  }

  /** The text with `<key>` in the place of each secret; letter case does not hide one. */
  hide(text: string): string {
    let hidden = text;
    for (const secret of this.#known) {
      for (let at = hidden.toLowerCase().indexOf(secret); at >= 0; at = hidden.toLowerCase().indexOf(secret, at + 5)) {
        hidden = `${hidden.slice(0, at)}<key>${hidden.slice(at + secret.length)}`;
      }
    }
    return hidden;
  }

  /** A log that never hears a secret. */
  hiding(log: QueryLog): QueryLog {
    return (entry) =>
      log({
        ...entry,
        server: this.hide(entry.server),
        question: this.hide(entry.question),
        result: this.hide(entry.result),
      });
  }
}
