/** `npm run icon`: draws images/icon.png: a page with the columns of a zone file, one entry underlined in red. */
import { writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

const SIZE = 128;
/** Samples along each side of a pixel, for smooth edges. */
const SAMPLES = 4;

type Colour = readonly [red: number, green: number, blue: number, alpha: number];
type Shape = (x: number, y: number) => boolean;

const INK: Colour = [18, 52, 59, 255];
const OWNER: Colour = [126, 216, 200, 255];
const TYPE: Colour = [247, 197, 92, 255];
const DATA: Colour = [232, 241, 242, 255];
const WRONG: Colour = [255, 92, 92, 255];
const NOTHING: Colour = [0, 0, 0, 0];

/** A rectangle with round corners. */
function box(left: number, top: number, width: number, height: number, radius: number): Shape {
  return (x, y) => {
    const beyondX = Math.max(left + radius - x, x - (left + width - radius), 0);
    const beyondY = Math.max(top + radius - y, y - (top + height - radius), 0);
    return beyondX * beyondX + beyondY * beyondY <= radius * radius;
  };
}

const bar = (left: number, top: number, width: number): Shape => box(left, top, width, 10, 5);

/** A wave of the given thickness around `middle`. */
function wave(left: number, right: number, middle: number, thickness: number): Shape {
  return (x, y) => {
    if (x < left || x > right) return false;
    const height = Math.sin(((x - left) / 10) * 2 * Math.PI) * 3;
    return Math.abs(y - middle - height) <= thickness / 2;
  };
}

/** From the bottom to the top. */
const LAYERS: readonly (readonly [Shape, Colour])[] = [
  [box(4, 4, 120, 120, 26), INK],
  [bar(22, 28, 22), OWNER],
  [bar(52, 28, 16), TYPE],
  [bar(76, 28, 30), DATA],
  [bar(52, 50, 16), TYPE],
  [bar(76, 50, 20), DATA],
  [bar(22, 72, 16), OWNER],
  [bar(52, 72, 16), TYPE],
  [bar(76, 72, 30), DATA],
  [wave(75, 107, 93, 4.5), WRONG],
];

function colourAt(x: number, y: number): Colour {
  return LAYERS.findLast(([shape]) => shape(x, y))?.[1] ?? NOTHING;
}

/** The mean of the samples of a pixel; clear ones give no colour. */
function pixel(column: number, row: number): number[] {
  const sum = [0, 0, 0, 0];
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
    const x = column + ((sample % SAMPLES) + 0.5) / SAMPLES;
    const y = row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES;
    const [red, green, blue, alpha] = colourAt(x, y);
    const weight = alpha / 255;
    sum[0] += red * weight;
    sum[1] += green * weight;
    sum[2] += blue * weight;
    sum[3] += weight;
  }
  const [red, green, blue, weight] = sum;
  const mean = (part: number) => (weight === 0 ? 0 : Math.round(part / weight));
  return [mean(red), mean(green), mean(blue), Math.round((weight / SAMPLES ** 2) * 255)];
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(data.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}

function png(): Buffer {
  const rows = Array.from({ length: SIZE }, (_, row) => [
    0, // no filter
    ...Array.from({ length: SIZE }, (_, column) => pixel(column, row)).flat(),
  ]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIZE, 0);
  header.writeUInt32BE(SIZE, 4);
  header.set([8, 6, 0, 0, 0], 8); // 8 bits, red green blue alpha
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

writeFileSync('images/icon.png', png());
