/** Private keys that are the same in every lab: made from a name, so that TLSA records can stand in zone files. */
import { createECDH, createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';

const CURVE = 'prime256v1';
const COORDINATE_OCTETS = 32;

/** A key on P-256 whose secret everybody can work out: for the lab only. */
export function labKey(name: string): KeyObject {
  const curve = createECDH(CURVE);
  const secret = createHash('sha256').update(`zonesmith lab ${name}`).digest();
  curve.setPrivateKey(secret);
  const point = curve.getPublicKey();
  const coordinate = (index: number) =>
    point.subarray(1 + index * COORDINATE_OCTETS, 1 + (index + 1) * COORDINATE_OCTETS).toString('base64url');
  return createPrivateKey({
    format: 'jwk',
    key: { kty: 'EC', crv: 'P-256', d: secret.toString('base64url'), x: coordinate(0), y: coordinate(1) },
  });
}

/** The data of a TLSA record `3 1 1` for it (RFC 6698): SHA-256 of the public key. */
export function tlsaOf(key: KeyObject): string {
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(spki).digest('hex').toUpperCase();
}
