/** The fields of a WKS record (RFC 1035 §3.4.2): an IP protocol, and a bit for each port of a service. */
import { isDigit, ZERO } from '../../text/codes.ts';
import { PROTOCOLS, SERVICES, TCP_SERVICES, UDP_SERVICES } from '../data/services.ts';
import type { Field } from '../field.ts';
import type { RdataSource } from '../source.ts';
import type { WireReader } from '../wire.ts';

const PLUS = 43;
const MINUS = 45;
const TCP = 6;
const UDP = 17;
const LARGEST_PORT = 65535;

const protocols = new Map(PROTOCOLS);
const tcp = new Map([...SERVICES, ...TCP_SERVICES]);
const udp = new Map([...SERVICES, ...UDP_SERVICES]);
const any = new Map([...SERVICES, ...TCP_SERVICES, ...UDP_SERVICES]);

const NOT_A_NUMBER = -1;
const REPORTED = -2;

/** The number that the current word says, with a sign as `strtol` takes it; NOT_A_NUMBER or REPORTED. */
function numberOf(source: RdataSource, field: string, largest: number): number {
  const { codes, start, end } = source;
  const isNegative = codes[start] === MINUS;
  const first = isNegative || codes[start] === PLUS ? start + 1 : start;
  if (first === end) return NOT_A_NUMBER;
  let value = 0;
  for (let i = first; i < end; i++) {
    if (!isDigit(codes[i])) return NOT_A_NUMBER;
    value = value * 10 + codes[i] - ZERO;
  }
  if (value <= (isNegative ? 0 : largest)) return value;
  source.fail('number-out-of-range', { field, text: source.text, largest });
  return REPORTED;
}

function takeProtocol(source: RdataSource, field: string): boolean {
  if (!source.takeWord(field)) return false;
  let value = numberOf(source, field, 255);
  if (value === REPORTED) return false;
  if (value === NOT_A_NUMBER) value = protocols.get(source.text) ?? NOT_A_NUMBER;
  if (value < 0) return source.bad(field, 'a protocol number from 0 to 255, or a name such as tcp or udp');
  source.out.u8(value);
  return true;
}

/** The octet before the ports is the protocol, which decides what the services are called. */
function takePorts(source: RdataSource, field: string): boolean {
  const { out } = source;
  const protocol = out.bytes[out.length - 1];
  const services = protocol === TCP ? tcp : protocol === UDP ? udp : any;
  const bits = new Uint8Array((LARGEST_PORT + 1) / 8);
  let length = 0;
  while (source.more) {
    if (!source.takeWord(field)) return false;
    let port = numberOf(source, field, LARGEST_PORT);
    if (port === REPORTED) return false;
    if (port === NOT_A_NUMBER) port = services.get(source.text.toLowerCase()) ?? NOT_A_NUMBER;
    if (port < 0) return source.bad(field, 'a port number from 0 to 65535, or the name of a service of that protocol');
    bits[port >> 3] |= 0x80 >> (port & 7);
    length = Math.max(length, (port >> 3) + 1);
  }
  out.octets(bits.subarray(0, length));
  return true;
}

function printPorts(wire: WireReader): string {
  const bits = wire.octets(wire.left);
  if (bits.length > (LARGEST_PORT + 1) / 8 || bits[bits.length - 1] === 0) wire.fail();
  const ports: number[] = [];
  for (let port = 0; port < bits.length * 8; port++) if (bits[port >> 3] & (0x80 >> (port & 7))) ports.push(port);
  return ports.join(' ');
}

export const protocol = (name: string, meaning: string): Field => ({
  name,
  meaning,
  kind: 'mnemonic',
  values: [
    { value: TCP, mnemonic: 'tcp', meaning: 'Transmission Control Protocol' },
    { value: UDP, mnemonic: 'udp', meaning: 'User Datagram Protocol' },
  ],
  read: (source) => takeProtocol(source, name),
  print: (wire) => String(wire.u8()),
});

/** All words that are left, perhaps none. */
export const ports = (name: string, meaning: string): Field => ({
  name,
  meaning,
  kind: 'mnemonic',
  read: (source) => takePorts(source, name),
  print: printPorts,
});
