/**
 * URIs ↔ paths of the core. A `file:` URI becomes a path with `/`, with its drive letter on Windows; any other URI is a
 * path as it stands, which nothing on the disk is called.
 */

/** The path that a document is known by inside. */
export function pathOf(uri: string): string {
  const file = /^file:\/\/([^/]*)(\/.*)$/i.exec(uri);
  if (!file) return uri;
  const [, server, encoded] = file;
  const path = decoded(encoded);
  if (server !== '') return `//${server}${path}`;
  return /^\/[a-z]:/i.test(path) ? path[1].toLowerCase() + path.slice(2) : path;
}

export function uriOf(path: string): string {
  if (/^[a-z][a-z0-9+.-]+:/i.test(path)) return path;
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  if (path.startsWith('//')) return `file:${encoded}`;
  return path.startsWith('/') ? `file://${encoded}` : `file:///${encoded}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
