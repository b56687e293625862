/** The certificate that a TLS server showed. */
import type { X509Certificate } from 'node:crypto';
import type { TLSSocket } from 'node:tls';
import type { Certificate } from '../../../live/world.ts';
import { type Value, valueAt } from '../../../mail/der.ts';
import { plain } from '../nodeFiles.ts';

const MOST_CERTIFICATES = 20;

/** Undefined: the server showed none. */
export function certificateOf(socket: TLSSocket): Certificate | undefined {
  const own = socket.getPeerX509Certificate();
  if (!own) return undefined;
  const certificates: X509Certificate[] = [];
  for (let next: X509Certificate | undefined = own; next && certificates.length < MOST_CERTIFICATES; ) {
    certificates.push(next);
    next = next.issuerCertificate;
  }
  const chain = certificates.map(({ raw }) => plain(raw));
  const { authorizationError } = socket;
  return {
    names: namesOf(own),
    issuer: own.issuer.replaceAll('\n', ', '),
    notBefore: Date.parse(own.validFrom),
    notAfter: Date.parse(own.validTo),
    chain,
    keys: chain.map(publicKeyOf),
    ...(!socket.authorized && { untrusted: String(authorizationError ?? 'unknown reason') }),
  };
}

/** Names and addresses of the subject alternative name; the common name only if there are none (RFC 9525 §2). */
function namesOf({ subjectAltName, subject }: X509Certificate): string[] {
  const alternatives = [...(subjectAltName ?? '').matchAll(/(?:^|, )(?:DNS|IP Address):("(?:[^"\\]|\\.)*"|[^,]*)/g)];
  if (alternatives.length > 0) return alternatives.map(([, name]) => (name.startsWith('"') ? unquoted(name) : name));
  const common = /^CN=(.*)$/m.exec(subject ?? '');
  return common ? [common[1]] : [];
}

/** Node writes names with strange characters as JSON. */
function unquoted(name: string): string {
  try {
    return JSON.parse(name);
  } catch {
    return name;
  }
}

const CONTEXT_0 = 0xa0;

/**
 * The SubjectPublicKeyInfo in a certificate, octet by octet as it stands there (RFC 5280 §4.1): the sixth field of its
 * first part, or the seventh if the first is the version. Empty when the certificate is malformed.
 */
export function publicKeyOf(certificate: Uint8Array): Uint8Array {
  const outer = valueAt(certificate, 0);
  const body = outer && valueAt(outer.content, 0);
  if (!body) return new Uint8Array(0);
  let at = 0;
  let left = body.content[0] === CONTEXT_0 ? 6 : 5;
  for (; left > 0; left--) {
    const field: Value | undefined = valueAt(body.content, at);
    if (!field) return new Uint8Array(0);
    at = field.end;
  }
  const key = valueAt(body.content, at);
  return key ? body.content.slice(at, key.end) : new Uint8Array(0);
}
