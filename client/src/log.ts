/** The output channel "Zonesmith". What is written to it, traces of messages included, is redacted first. */
import { type LogOutputChannel, window } from 'vscode';
import { redactValue } from './redact.ts';

const WRITERS = new Set(['append', 'appendLine', 'replace', 'trace', 'debug', 'info', 'warn', 'error']);

export function openLog(): LogOutputChannel {
  return redacting(window.createOutputChannel('Zonesmith', { log: true }));
}

/** The output channel "Zonesmith Live": what was asked of whom. */
export const openLiveLog = (): LogOutputChannel =>
  redacting(window.createOutputChannel('Zonesmith Live', { log: true }));

/** The same channel, but for what is written. */
function redacting(channel: LogOutputChannel): LogOutputChannel {
  return new Proxy(channel, {
    get(target, key) {
      const member: unknown = Reflect.get(target, key);
      if (typeof member !== 'function') return member;
      const redacted = typeof key === 'string' && WRITERS.has(key);
      return (...values: unknown[]) => member.apply(target, redacted ? values.map(redactValue) : values);
    },
  });
}
