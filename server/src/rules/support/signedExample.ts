/** A signed zone for the examples of rules. The signatures are cut short: nobody verifies them here. */

/** Key tag 2371. */
export const EXAMPLE_KEY =
  '257 3 13 mdsswUyr3DPW132mOi8V9xESWE8jTo0dxCjjnopKl+GqJxpVXckHAeF+KkxLbxILfDLUT0rAK9iUzy1L53eKGQ==';

/** An RRSIG record of `example.com.`, without owner: valid from 2026 to 2036. */
export const exampleSignature = (type: string, labels: number): string =>
  `RRSIG ${type} 13 ${labels} 3600 20360101000000 20260101000000 2371 example.com. qx6wLYqmh+k=`;

/** A zone of one name. */
export const EXAMPLE_SIGNED = `$TTL 3600
@ SOA ns1.example.net. hostmaster 2026010101 14400 3600 1209600 3600
@ NS ns1.example.net.
@ NS ns2.example.net.
@ DNSKEY ${EXAMPLE_KEY}
@ ${exampleSignature('SOA', 2)}
@ ${exampleSignature('NS', 2)}
@ ${exampleSignature('DNSKEY', 2)}
`;

/** The NSEC records of that zone. */
export const EXAMPLE_NSEC = `@ NSEC @ NS SOA RRSIG NSEC DNSKEY
@ ${exampleSignature('NSEC', 2)}
`;

const HASH = 'onib9mgub9h0rml3cdf5bgrj59dkjhvk';

/** The NSEC3 records of that zone. */
export const EXAMPLE_NSEC3 = `@ NSEC3PARAM 1 0 0 -
@ ${exampleSignature('NSEC3PARAM', 2)}
${HASH} NSEC3 1 0 0 - ${HASH} NS SOA RRSIG DNSKEY NSEC3PARAM
${HASH} ${exampleSignature('NSEC3', 3)}
`;
