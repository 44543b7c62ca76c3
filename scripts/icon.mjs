// Draws images/icon.png: a contract with a section sign and a check mark. `node scripts/icon.mjs` after a change.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';

const SIZE = 256;
/** Samples along each side of a pixel: what makes edges smooth. */
const SAMPLES = 4;

const NAVY = [31, 58, 95];
const PAPER = [250, 248, 242];
const FOLD = [200, 207, 219];
const LINE = [170, 182, 200];
const GREEN = [46, 125, 90];

/** Points of a cubic Bézier curve. */
function curve([a, b, c, d], steps = 24) {
  return Array.from({ length: steps + 1 }, (_, step) => {
    const t = step / steps;
    const u = 1 - t;
    const at = (axis) => u ** 3 * a[axis] + 3 * u * u * t * b[axis] + 3 * u * t * t * c[axis] + t ** 3 * d[axis];
    return [at(0), at(1)];
  });
}

/** The section sign in a box of one by one: an S, and the same turned upside down. */
function sectionSign() {
  const half = [
    ...curve([
      [0.72, 0.15],
      [0.66, 0],
      [0.24, 0],
      [0.24, 0.17],
    ]),
    ...curve([
      [0.24, 0.17],
      [0.24, 0.34],
      [0.84, 0.35],
      [0.84, 0.58],
    ]),
    ...curve([
      [0.84, 0.58],
      [0.84, 0.68],
      [0.75, 0.72],
      [0.64, 0.73],
    ]),
  ];
  return [half, half.map(([x, y]) => [1 - x, 1 - y])];
}

function toSegment([x, y], [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const t = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

/** A line of some width along points. */
function stroke(points, width) {
  return (at) => points.some((point, index) => index > 0 && toSegment(at, points[index - 1], point) <= width / 2);
}

function roundedBox(left, top, right, bottom, radius) {
  return ([x, y]) => {
    const dx = Math.max(left + radius - x, 0, x - (right - radius));
    const dy = Math.max(top + radius - y, 0, y - (bottom - radius));
    return Math.hypot(dx, dy) <= radius;
  };
}

const place = (points, left, top, width, height) => points.map(([x, y]) => [left + x * width, top + y * height]);
const page = roundedBox(52, 30, 192, 226, 10);
/** What the folded corner of the page leaves free. */
const corner = ([x, y]) => x - y > 122;

/** The shapes from back to front, each with its colour. */
const shapes = [
  [roundedBox(0, 0, 256, 256, 52), NAVY],
  [(at) => page(at) && !corner(at), PAPER],
  [(at) => page(at) && !corner(at) && at[0] >= 152 && at[1] <= 70, FOLD],
  ...sectionSign().map((half) => [stroke(place(half, 66, 50, 84, 130), 11), NAVY]),
  [
    stroke(
      [
        [80, 204],
        [122, 204],
      ],
      8,
    ),
    LINE,
  ],
  [(at) => Math.hypot(at[0] - 184, at[1] - 186) <= 52, NAVY],
  [(at) => Math.hypot(at[0] - 184, at[1] - 186) <= 44, GREEN],
  [
    stroke(
      [
        [163, 188],
        [178, 203],
        [206, 171],
      ],
      13,
    ),
    PAPER,
  ],
];

function sample(x, y) {
  const hit = shapes.findLast(([inside]) => inside([x, y]));
  return hit ? [...hit[1], 255] : [0, 0, 0, 0];
}

function pixel(column, row) {
  const sum = [0, 0, 0, 0];
  for (let index = 0; index < SAMPLES * SAMPLES; index++) {
    const x = column + ((index % SAMPLES) + 0.5) / SAMPLES;
    const y = row + (Math.floor(index / SAMPLES) + 0.5) / SAMPLES;
    const [red, green, blue, alpha] = sample(x, y);
    for (const [channel, value] of [red, green, blue].entries()) sum[channel] += value * alpha;
    sum[3] += alpha;
  }
  const opaque = sum[3] || 1;
  return [...sum.slice(0, 3).map((value) => Math.round(value / opaque)), Math.round(sum[3] / SAMPLES ** 2)];
}

/** The checksum of PNG; that of node:zlib is younger than the oldest Node we build with. */
function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

const rows = Array.from({ length: SIZE }, (_, row) =>
  Buffer.from([0, ...Array.from({ length: SIZE }, (_, column) => pixel(column, row)).flat()]),
);
const header = Buffer.alloc(13);
header.writeUInt32BE(SIZE, 0);
header.writeUInt32BE(SIZE, 4);
header.set([8, 6], 8); // eight bits per channel, colours with alpha
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const png = [
  signature,
  chunk('IHDR', header),
  chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
  chunk('IEND', Buffer.alloc(0)),
];
const folder = join(import.meta.dirname, '..', 'images');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'icon.png'), Buffer.concat(png));
