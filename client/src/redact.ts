/** Keys and tokens never reach a log: every text that goes there passes through here. */

/** What looks like a secret → the text that takes its place. */
const SECRETS: readonly (readonly [RegExp, string])[] = [
  // A blocklist's access key, a label of the name that is asked: 1.0.0.127.KEY.zen.dq.spamhaus.net.
  [/\b[a-z0-9]{20,}(?=(?:\.[a-z0-9-]+){0,3}\.dq\.spamhaus\.net)/gi, '***'],
  // hmac-sha256:name:SECRET, as dig -y takes it.
  [/\b(hmac-[a-z0-9-]+:[^\s:"']+:)[A-Za-z0-9+/=]{8,}/gi, '$1***'],
  // secret "…"; of a server's configuration, with its quotes escaped if it stands inside of JSON.
  [/\b(secret\s+\\?["'])[^"'\\]*/gi, '$1***'],
  // "accessToken": "…" and the like.
  [
    /("[^"]*(?:secret|password|passphrase|api[_-]?key|access[_-]?key|dqs[_-]?key|(?:api|auth|access)[_-]?token)"\s*:\s*")(?:[^"\\]|\\.)*/gi,
    '$1***',
  ],
  [/\b((?:authorization\s*:\s*)?(?:bearer|basic)\s+)[A-Za-z0-9+/=._~-]{8,}/gi, '$1***'],
];

/** A text without what looks like a key or a token. */
export function redact(text: string): string {
  return SECRETS.reduce((rest, [secret, instead]) => rest.replace(secret, instead), text);
}

/** A value for a log, its texts redacted; errors keep their kind, other objects become text. */
export function redactValue(value: unknown): unknown {
  if (typeof value === 'string') return redact(value);
  if (value instanceof Error) {
    const copy = new Error(redact(value.message));
    copy.name = value.name;
    copy.stack = redact(value.stack ?? '');
    return copy;
  }
  return typeof value === 'object' && value !== null ? redact(JSON.stringify(value)) : value;
}
