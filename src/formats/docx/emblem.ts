import { zlibSync } from 'fflate';
import { disc, emblems, ring, type Emblem, type EmblemOf } from '../../domain/emblem.ts';

/** How many points of the picture a unit of the emblem has, and how finely the edge of each is weighed. */
const scale = 3;
const fine = 3;
const side = 52 * scale;

const colour = (hex: string) => Number.parseInt(hex.slice(1), 16);

/** The colour at a place of an emblem; undefined outside its disc. */
function at({ hue, edge, figures, people, case: square }: Emblem, x: number, y: number): string | undefined {
  const from = (one: { x: number; y: number }) => Math.hypot(x - one.x, y - one.y);
  const middle = from(disc);
  if (middle > disc.radius + disc.edge / 2) return undefined;
  if (middle > disc.radius - disc.edge / 2) return edge;
  const isPerson = people.some((one) =>
    one.open ? Math.abs(from(one) - one.radius) <= ring / 2 : from(one) <= one.radius,
  );
  const isCase =
    square && x >= square.x && x <= square.x + square.side && y >= square.y && y <= square.y + square.side;
  return isPerson || isCase ? figures : hue;
}

/** The lines of the picture: for each point red, green, blue and opacity, the mean of the places in it. */
function points(emblem: Emblem): Uint8Array {
  const bytes = new Uint8Array(side * (side * 4 + 1));
  for (let n = 0; n < side * side; n += 1) {
    const [column, row] = [n % side, Math.floor(n / side)];
    const sum: [number, number, number, number] = [0, 0, 0, 0];
    for (let place = 0; place < fine * fine; place += 1) {
      const [right, down] = [place % fine, Math.floor(place / fine)];
      const found = at(emblem, (column + (right + 0.5) / fine) / scale, (row + (down + 0.5) / fine) / scale);
      if (!found) continue;
      const value = colour(found);
      sum[0] += value >> 16;
      sum[1] += (value >> 8) & 255;
      sum[2] += value & 255;
      sum[3] += 1;
    }
    const [red, green, blue, opaque] = sum;
    const to = row * (side * 4 + 1) + 1 + column * 4;
    if (opaque > 0)
      bytes.set(
        [red / opaque, green / opaque, blue / opaque, (opaque * 255) / (fine * fine)].map(Math.round),
        to,
      );
  }
  return bytes;
}

/** The sum that closes each part of a PNG, after https://www.w3.org/TR/png-3/#5CRC-algorithm. */
function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(
    [...name].map((sign) => sign.charCodeAt(0)),
    4,
  );
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc(bytes.subarray(4, data.length + 8)));
  return bytes;
}

const drawn = new Map<EmblemOf, Uint8Array>();

/** An emblem as a PNG on nothing, for Word, which draws no circles that every version shows. Each is drawn once. */
export function emblemPicture(of: EmblemOf): Uint8Array {
  const picture = drawn.get(of) ?? draw(of);
  drawn.set(of, picture);
  return picture;
}

function draw(of: EmblemOf): Uint8Array {
  const head = new Uint8Array(13);
  new DataView(head.buffer).setUint32(0, side);
  new DataView(head.buffer).setUint32(4, side);
  // Eight bits each for red, green, blue and opacity.
  head.set([8, 6], 8);
  const parts = [
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', zlibSync(points(emblems[of]))),
    chunk('IEND', new Uint8Array()),
  ];
  return new Uint8Array(parts.flatMap((part) => [...part]));
}
