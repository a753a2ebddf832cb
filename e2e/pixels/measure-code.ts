import type { Picture, Rectangle } from './picture';

export type Measured = {
  /** Where the dark modules lie, without the quiet zone. */
  readonly edges: Rectangle;
  /** Device pixels per module; a fraction when the modules are uneven. */
  readonly modulePx: number;
  /** Every run of dark or light pixels that is not a whole number of modules long. */
  readonly unevenRuns: readonly number[];
  /** Pixels of the code that are neither black nor white. */
  readonly greyPixels: number;
};

const DARK = 128;
const FINDER_MODULES = 7;

/** Measures the code inside `frame`, which must hold nothing else that is dark. */
export function measureCode(picture: Picture, frame: Rectangle): Measured {
  const isDark = (x: number, y: number) => Number(picture.data[(y * picture.width + x) * 4]) < DARK;
  const edges = darkEdges(frame, isDark);
  const across = (y: number) => runs(edges.width, (step) => isDark(edges.x + step, y));
  const down = (x: number) => runs(edges.height, (step) => isDark(x, edges.y + step));
  const modulePx = Number(across(edges.y)[0]) / FINDER_MODULES;
  const all = [
    ...range(edges.height).flatMap((step) => across(edges.y + step)),
    ...range(edges.width).flatMap((step) => down(edges.x + step)),
  ];
  return {
    edges,
    modulePx,
    unevenRuns: [...new Set(all)].filter((length) => length % modulePx !== 0),
    greyPixels: countGrey(picture, edges),
  };
}

/** How many pixels of a ring of `thickness` around `inner` are not pure white. */
export function countNotWhiteAround(picture: Picture, inner: Rectangle, thickness: number): number {
  const isInside = (x: number, y: number) =>
    x >= inner.x && x < inner.x + inner.width && y >= inner.y && y < inner.y + inner.height;
  return count(grow(inner, thickness), (x, y) => !isInside(x, y) && colourAt(picture, x, y) !== 'white');
}

const countGrey = (picture: Picture, area: Rectangle): number =>
  count(area, (x, y) => colourAt(picture, x, y) === 'other');

function count(area: Rectangle, isCounted: (x: number, y: number) => boolean): number {
  let total = 0;
  for (let y = area.y; y < area.y + area.height; y += 1) {
    for (let x = area.x; x < area.x + area.width; x += 1) total += isCounted(x, y) ? 1 : 0;
  }
  return total;
}

function darkEdges(frame: Rectangle, isDark: (x: number, y: number) => boolean): Rectangle {
  const columns = range(frame.width).map((step) => frame.x + step);
  const rows = range(frame.height).map((step) => frame.y + step);
  const hasDarkRow = (y: number) => columns.some((x) => isDark(x, y));
  const hasDarkColumn = (x: number) => rows.some((y) => isDark(x, y));
  const [top, bottom] = [rows.find(hasDarkRow), rows.findLast(hasDarkRow)];
  const [left, right] = [columns.find(hasDarkColumn), columns.findLast(hasDarkColumn)];
  if (top === undefined || bottom === undefined || left === undefined || right === undefined) {
    throw new Error('There is nothing dark where the code should be.');
  }
  return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}

/** Lengths of the stretches of one colour along a line. */
function runs(length: number, isDarkAt: (step: number) => boolean): number[] {
  const lengths: number[] = [];
  let start = 0;
  for (let step = 1; step <= length; step += 1) {
    if (step < length && isDarkAt(step) === isDarkAt(start)) continue;
    lengths.push(step - start);
    start = step;
  }
  return lengths;
}

function colourAt({ data, width, height }: Picture, x: number, y: number): 'black' | 'white' | 'other' {
  if (x < 0 || y < 0 || x >= width || y >= height) return 'other';
  const at = (y * width + x) * 4;
  const [red, green, blue] = [data[at], data[at + 1], data[at + 2]];
  if (red !== green || green !== blue) return 'other';
  if (red === 0) return 'black';
  return red === 255 ? 'white' : 'other';
}

const grow = ({ x, y, width, height }: Rectangle, by: number): Rectangle => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

const range = (length: number): number[] => Array.from({ length }, (_, index) => index);
