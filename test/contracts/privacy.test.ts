/** PRIVACY.md: nothing is sent while somebody edits. What could send is not even mentioned where editing is done. */
import { describe, expect, it } from 'vitest';
import { filesBelow, importsOf, read } from '../support/files.ts';

const NETWORK = /^(?:node:)?(?:net|tls|http|https|http2|dgram|dns|dns\/promises|inspector)$/;
const SENDERS = /\b(?:fetch|sendBeacon|EventSource|XMLHttpRequest|WebSocket|RTCPeerConnection|openExternal)\s*\(/;
const TELEMETRY = /\b(?:createTelemetryLogger|TelemetrySender|telemetry\/event|sendTelemetryEvent)\b/;

/** Checks that are made on request, and the hosts that carry them out, are not part of editing. */
const mayAsk = (path: string): boolean => /^server\/src\/(?:live|host)\//.test(path);

function senders(path: string, text: string): string[] {
  const imports = importsOf(path, text).filter((name) => NETWORK.test(name));
  const calls = [SENDERS, TELEMETRY].flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
  return [...imports, ...calls].map((what) => `${path}: ${what}`);
}

describe('nothing is sent', () => {
  it('by the client and by what works on texts', () => {
    const paths = [...filesBelow('client/src'), ...filesBelow('server/src')].filter((path) => !mayAsk(path));
    expect(paths.flatMap((path) => senders(path, read(path)))).toEqual([]);
  });

  it.each([
    `import { connect } from 'node:net';`,
    `import dns from 'dns';`,
    `await fetch('https://example.com/');`,
    `new WebSocket (url)`,
    `env.openExternal(uri)`,
    `env.createTelemetryLogger(sender)`,
  ])('would be noticed: %s', (text) => expect(senders('client/src/a.ts', text)).toHaveLength(1));
});
