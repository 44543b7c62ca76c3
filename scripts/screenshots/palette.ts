import { type Image, readPng, writePng } from './png.ts';

const MOST_COLOURS = 128;
/** A colour that fills at least this share of the picture stays what it is: a ground, not the edge of a letter. */
const GROUND = 1 / 1000;
/** Others are rounded to sixteen values of red, green and blue. */
const STEP = 17;

/** The same picture in at most 128 colours, a third of the size; grounds keep theirs, what is rounded are edges of letters. */
export function inFewColours(png: Buffer): Buffer {
  const image = readPng(png);
  const size = image.width * image.height;
  const grounds = new Set(
    [...countsOf(size, (pixel) => colourAt(image, pixel))]
      .filter(([, count]) => count >= size * GROUND)
      .map(([colour]) => colour),
  );
  const simple = (pixel: number) => {
    const colour = colourAt(image, pixel);
    return grounds.has(colour) ? colour : rounded(colour);
  };
  const sorted = [...countsOf(size, simple)].sort(([, a], [, b]) => b - a);
  const palette = sorted.slice(0, MOST_COLOURS).map(([colour]) => colour);
  const numbers = new Map(
    sorted.map(([colour], number) => [colour, number < MOST_COLOURS ? number : nearest(palette, colour)]),
  );
  const pixels = Uint8Array.from({ length: size }, (_, pixel) => numbers.get(simple(pixel)) ?? 0);
  return writePng(image, Uint8Array.from(palette.flatMap(channels)), pixels);
}

function countsOf(size: number, colour: (pixel: number) => number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (let pixel = 0; pixel < size; pixel++) counts.set(colour(pixel), (counts.get(colour(pixel)) ?? 0) + 1);
  return counts;
}

function rounded(colour: number): number {
  const [red, green, blue] = channels(colour).map((value) => Math.round(value / STEP) * STEP);
  return ((red ?? 0) << 16) | ((green ?? 0) << 8) | (blue ?? 0);
}

/** A colour as one number: red, green, blue, eight bits each. */
function colourAt({ rgb }: Image, pixel: number): number {
  return ((rgb[pixel * 3] ?? 0) << 16) | ((rgb[pixel * 3 + 1] ?? 0) << 8) | (rgb[pixel * 3 + 2] ?? 0);
}

function channels(colour: number): readonly number[] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

function nearest(palette: readonly number[], colour: number): number {
  const own = channels(colour);
  const distances = palette.map((other) =>
    channels(other).reduce((sum, value, index) => sum + (value - (own[index] ?? 0)) ** 2, 0),
  );
  return distances.indexOf(Math.min(...distances));
}
