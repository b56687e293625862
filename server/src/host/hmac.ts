/** HMAC with the Web Crypto API, which Node and browsers have alike. */
import type { Hmac } from '../live/dns/tsig.ts';

interface Platform {
  readonly crypto: {
    readonly subtle: {
      importKey(
        format: 'raw',
        secret: Uint8Array,
        algorithm: { readonly name: 'HMAC'; readonly hash: string },
        extractable: false,
        usages: readonly ['sign'],
      ): Promise<unknown>;
      sign(algorithm: 'HMAC', key: unknown, data: Uint8Array): Promise<ArrayBuffer>;
    };
  };
}

const { crypto } = globalThis as unknown as Platform;

export const hmac: Hmac = async (hash, secret, data) => {
  const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash }, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, data));
};
