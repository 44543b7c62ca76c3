import { type Image, readPng, writePng } from './png.ts';

const MOST_COLOURS = 256;

/** The same picture in at most 256 colours, a third of the size: the most frequent ones, and the nearest for the others. */
export function inFewColours(png: Buffer): Buffer {
  const image = readPng(png);
  const palette = frequentColours(image);
  const numbers = new Map(palette.map((colour, number) => [colour, number]));
  const pixels = new Uint8Array(image.width * image.height);
  for (let pixel = 0; pixel < pixels.length; pixel++) {
    const colour = colourAt(image, pixel);
    const known = numbers.get(colour) ?? nearest(palette, colour);
    numbers.set(colour, known);
    pixels[pixel] = known;
  }
  return writePng(image, Uint8Array.from(palette.flatMap((colour) => channels(colour))), pixels);
}

/** A colour as one number: red, green, blue, eight bits each. */
function colourAt({ rgb }: Image, pixel: number): number {
  return ((rgb[pixel * 3] ?? 0) << 16) | ((rgb[pixel * 3 + 1] ?? 0) << 8) | (rgb[pixel * 3 + 2] ?? 0);
}

function channels(colour: number): readonly [number, number, number] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

function frequentColours(image: Image): readonly number[] {
  const counts = new Map<number, number>();
  for (let pixel = 0; pixel < image.width * image.height; pixel++) {
    const colour = colourAt(image, pixel);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  return sorted.slice(0, MOST_COLOURS).map(([colour]) => colour);
}

function nearest(palette: readonly number[], colour: number): number {
  const own = channels(colour);
  const distances = palette.map((other) =>
    channels(other).reduce((sum, value, index) => sum + (value - (own[index] ?? 0)) ** 2, 0),
  );
  return distances.indexOf(Math.min(...distances));
}
