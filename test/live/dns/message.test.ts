/** Messages: every type's data, compression, EDNS, and what is malformed. */
import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../server/src/live/dns/readMessage.ts';
import { readCompressedName } from '../../../server/src/live/dns/readName.ts';
import { writeQuery } from '../../../server/src/live/dns/writeQuery.ts';
import { hexOf } from '../../../server/src/records/fields/hex.ts';
import { printName } from '../../../server/src/records/name.ts';
import { RECORD_TYPES } from '../../../server/src/records/types/index.ts';
import { readText } from '../../support/rdata.ts';
import { name, octets, reply, SOA, type } from './messages.ts';

const query = writeQuery({
  id: 7,
  name: name('example.com.'),
  type: 15,
  recursive: true,
  edns: { wantsDnssec: false },
});

describe('questions', () => {
  it('have the header, the name, EDNS with 1232 octets, and AD', () => {
    const question = '076578616D706C6503636F6D00 000F 0001';
    expect(hexOf(query)).toBe(
      `0007 0120 0001 0000 0000 0001 ${question} 00 0029 04D0 00000000 0000`.replaceAll(' ', ''),
    );
  });

  it('without recursion and EDNS are as old as RFC 1035', () => {
    const old = writeQuery({ id: 7, name: name('a.'), type: 1, recursive: false });
    expect(hexOf(old)).toBe('000700000001000000000000016100 0001 0001'.replaceAll(' ', ''));
  });

  it('ask for signatures with DO', () => {
    const signed = writeQuery({ id: 7, name: name('.'), type: 6, recursive: false, edns: { wantsDnssec: true } });
    expect(hexOf(signed).slice(-22)).toBe('00002904D000008000' + '0000');
  });
});

/** Types that have data in messages; of the meta types only the message itself knows what is in them. */
const withExample = RECORD_TYPES.filter(({ example }) => example !== '');

describe('data of every type', () => {
  it.each(withExample.map(({ mnemonic, code, example }) => [mnemonic, code, example] as const))(
    '%s',
    (mnemonic, code, example) => {
      const message = readMessage(reply(query, { answers: [`a.example.com. 300 ${mnemonic} ${example}`] }));
      expect(message?.answers).toHaveLength(1);
      const [record] = message!.answers;
      expect(record).toMatchObject({ type: code, class: 1, ttl: 300 });
      expect(printName(record.owner)).toBe('a.example.com.');
      expect(hexOf(record.rdata).toLowerCase()).toBe(readText(mnemonic, example).hex);
    },
  );
});

/** A response with one record of the owner `example.com.`, whose name stands at offset 12. */
function oneRecord(code: number, rdataHex: string): Uint8Array {
  const rdata = octets(rdataHex);
  const head = `0007 8000 0001 0001 0000 0000 076578616d706c6503636f6d00 ${hex16(code)} 0001`;
  return octets(`${head} c00c ${hex16(code)} 0001 0000012c ${hex16(rdata.length)} ${rdataHex}`);
}

const hex16 = (number: number): string => number.toString(16).padStart(4, '0');
const POINTER = 'c00c';
const WHOLE = '076578616d706c6503636f6d00';

describe('compressed names in data', () => {
  it.each([
    ['NS', POINTER, WHOLE],
    ['CNAME', '0161c00c', `0161${WHOLE}`],
    ['SOA', `${POINTER}0162${POINTER}${'00000001'.repeat(5)}`, `${WHOLE}0162${WHOLE}${'00000001'.repeat(5)}`],
    ['MX', `000a${POINTER}`, `000a${WHOLE}`],
    ['RP', `${POINTER}${POINTER}`, `${WHOLE}${WHOLE}`],
    ['SRV', `000000010019${POINTER}`, `000000010019${WHOLE}`],
    ['NAPTR', `00010001000000${POINTER}`, `00010001000000${WHOLE}`],
    ['PX', `0001${POINTER}${POINTER}`, `0001${WHOLE}${WHOLE}`],
    ['AFSDB', `0001${POINTER}`, `0001${WHOLE}`],
    ['NXT', `${POINTER}62000002`, `${WHOLE}62000002`],
  ])('%s: expanded', (mnemonic, compressed, expanded) => {
    const message = readMessage(oneRecord(type(mnemonic), compressed));
    expect(hexOf(message!.answers[0].rdata).toLowerCase()).toBe(expanded);
  });

  const signature = '000105020000012c69b80000 69000000 1234'.replaceAll(' ', '');
  it.each([
    ['DNAME', '', ''],
    ['SVCB', '0001', ''],
    ['KX', '0001', ''],
    ['LP', '0001', ''],
    ['NSEC', '', '000140'],
    ['RRSIG', signature, '0102'],
  ])('%s: a pointer is a fault', (mnemonic, before, after) => {
    expect(readMessage(oneRecord(type(mnemonic), `${before}${WHOLE}${after}`))).toBeDefined();
    expect(readMessage(oneRecord(type(mnemonic), `${before}${POINTER}${after}`))).toBeUndefined();
  });

  it('data of an unknown type stays as it is', () => {
    expect(readMessage(oneRecord(65280, POINTER))!.answers[0].rdata).toEqual(octets(POINTER));
  });
});

describe('names', () => {
  const at = (hex: string, offset: number, limit?: number): string | undefined => {
    const found = readCompressedName(octets(hex), offset, limit);
    return found && `${printName(found.name)} ${found.end}`;
  };

  it.each([
    ['plain', '0161 00', 0, 'a. 3'],
    ['the root', '00', 0, '. 1'],
    ['a pointer', '0161 00 0162 c000', 3, 'b.a. 7'],
    ['a pointer to a pointer', '0161 00 c000 c003', 5, 'a. 7'],
    ['a pointer into a name', '0161 0162 00 c002', 5, 'b. 7'],
  ])('%s', (_, hex, offset, expected) => expect(at(hex, offset)).toBe(expected));

  it.each([
    ['a pointer to itself', 'c000', 0],
    ['a pointer forward', 'c002 00', 0],
    ['two pointers to each other', 'c002 c000', 2],
    ['a loop through a label', '0161 c000', 0],
    ['a cut pointer', '00 c0', 1],
    ['a cut label', '0361', 0],
    ['no end', '0161', 0],
    ['nothing', '', 0],
    ['reserved bits 01', '4161 00', 0],
    ['reserved bits 10', '8161 00', 0],
    ['256 octets', `${`3f${'61'.repeat(63)}`.repeat(3)}3f${'61'.repeat(63)}00`, 0],
  ])('malformed: %s', (_, hex, offset) => expect(at(hex, offset)).toBeUndefined());

  it('do not reach beyond the data that they stand in', () => {
    expect(at('0161 00', 0, 2)).toBeUndefined();
    expect(at('0161 00 c000', 3, 4)).toBeUndefined();
  });

  it('many pointers cost little', () => {
    const chain = new Uint8Array(16384);
    for (let i = 2; i < chain.length; i += 2) chain.set([0xc0 | ((i - 2) >> 8), (i - 2) & 255], i);
    chain[0] = 0;
    expect(readCompressedName(chain, 200)?.name).toEqual(Uint8Array.of(0));
    expect(readCompressedName(chain, 16382)).toBeUndefined();
  });
});

describe('EDNS', () => {
  it('extends the response code and tells extended errors', () => {
    const message = readMessage(reply(query, { rcode: 16, options: '000f 0008 0012 6e6f 00 c3a9 21 0003 0002 6e73' }));
    expect(message).toMatchObject({
      rcode: 16,
      edns: { payload: 1232, version: 0, extendedErrors: [{ code: 18, text: 'no é!' }] },
    });
  });

  it.each([['an option that is cut', { options: '000f 0008 0012' }]])('malformed: %s', (_, parts) =>
    expect(readMessage(reply(query, parts))).toBeUndefined(),
  );

  it('stands once, at the root, and among the additional records', () => {
    const opt = '00 0029 04d0 00000000 0000';
    const head = '0007 8000 0000';
    expect(readMessage(octets(`${head} 0000 0000 0001 ${opt}`))?.edns).toBeDefined();
    expect(readMessage(octets(`${head} 0000 0000 0002 ${opt} ${opt}`))).toBeUndefined();
    expect(readMessage(octets(`${head} 0001 0000 0000 ${opt}`))).toBeUndefined();
    expect(readMessage(octets(`${head} 0000 0000 0001 0161 ${opt}`))).toBeUndefined();
  });
});

describe('malformed messages', () => {
  const good = reply(query, { answers: ['example.com. 300 MX 10 mail.example.com.'], authority: [SOA] });

  it('every beginning of a message', () => {
    expect(readMessage(good)).toBeDefined();
    for (let length = 0; length < good.length; length++) expect(readMessage(good.slice(0, length))).toBeUndefined();
  });

  it('what goes on after its end', () => {
    expect(readMessage(Uint8Array.of(...good, 0))).toBeUndefined();
  });

  it.each([
    ['an address of five octets', 1, 'c000020101'],
    ['an address of three octets', 1, 'c00002'],
    ['a name with something after it', 2, `${WHOLE}00`],
    ['a string that is cut', 16, '0561'],
    ['no data', 1, ''],
  ])('%s', (_, code, rdata) => expect(readMessage(oneRecord(code, rdata))).toBeUndefined());

  it('a TTL with the highest bit counts as 0', () => {
    const message = oneRecord(1, 'c0000201');
    message[message.length - 10] = 0x80;
    expect(readMessage(message)!.answers[0].ttl).toBe(0);
  });
});
