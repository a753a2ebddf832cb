import jsqr from 'jsqr';
import { PNG } from 'pngjs';
import QRCode from 'qrcode';
import type { QrCodec, QrForm, QrImage } from '../domain/ports/qr-codec';

const QUIET_MODULES = 4;

/** Draws `text` dark on white with whole-pixel modules, as large as fits into `sizePx`. */
export async function drawQr(text: string, sizePx: number): Promise<QrImage> {
  const options = { errorCorrectionLevel: 'M' } as const;
  const modules = QRCode.create(text, options).modules.size;
  const total = modules + 2 * QUIET_MODULES;
  const modulePx = Math.max(1, Math.floor(sizePx / total));
  const png = await QRCode.toBuffer(text, { ...options, margin: QUIET_MODULES, scale: modulePx });
  return { png: png.toString('base64'), sizePx: total * modulePx, modules, modulePx, text };
}

const SAMPLE_PX = 2;

/**
 * Decodes the code in a base64 PNG, dark on light only, as phones read it. Null: no picture or no code.
 * Two samples a module each way are decoded instead of a million pixels: 2 ms instead of 60.
 */
export function readQr(png: string, form: QrForm = 'as_given'): QrImage | null {
  const pixels = readPixels(png);
  const grid = pixels && findGrid(pixels);
  if (!pixels || !grid) return null;
  const side = (grid.modules + 2 * QUIET_MODULES) * SAMPLE_PX;
  // The package is CommonJS: bundlers hand out the function, Node itself the module object.
  const decodeQr = typeof jsqr === 'function' ? jsqr : (jsqr as { default: typeof jsqr }).default;
  const code = decodeQr(sample(pixels, grid, side), side, side, { inversionAttempts: 'dontInvert' });
  if (!code || code.data === '') return null;
  const { modules, modulePx } = grid;
  if (form === 'as_given') return { png, sizePx: pixels.sizePx, modules, modulePx, text: code.data };
  // What was decoded is what is drawn: both come from the same samples.
  return {
    png: drawModules(pixels, grid),
    sizePx: modules + 2 * QUIET_MODULES,
    modules,
    modulePx: 1,
    text: code.data,
  };
}

/** Grey, as one byte a pixel: under a kilobyte. */
const GREY = { colorType: 0, bitDepth: 8, inputColorType: 0, inputHasAlpha: false } as const;

function drawModules(pixels: Pixels, grid: Grid): string {
  const side = grid.modules + 2 * QUIET_MODULES;
  const picture = new PNG({ width: side, height: side, ...GREY });
  const isDark = (at: number) =>
    isModuleDark(pixels, grid, { x: (at % side) - QUIET_MODULES, y: Math.floor(at / side) - QUIET_MODULES });
  picture.data = Buffer.from(Array.from({ length: side * side }, (_, at) => (isDark(at) ? 0 : 255)));
  return PNG.sync.write(picture, GREY).toString('base64');
}

function sample(pixels: Pixels, grid: Grid, side: number): Uint8ClampedArray {
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      if (isModuleDark(pixels, grid, { x: toModule(x), y: toModule(y) }))
        data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  return data;
}

const toModule = (px: number): number => Math.floor(px / SAMPLE_PX) - QUIET_MODULES;

function isModuleDark(pixels: Pixels, grid: Grid, { x, y }: { x: number; y: number }): boolean {
  if (x < 0 || y < 0 || x >= grid.modules || y >= grid.modules) return false;
  const centre = (module: number) => Math.floor((module + 0.5) * grid.modulePx);
  return pixels.isDark(grid.left + centre(x), Math.min(grid.top + centre(y), pixels.sizePx - 1));
}

/** Where the modules lie: the first one's corner and the side of one, in image pixels. */
type Grid = {
  readonly left: number;
  readonly top: number;
  readonly modules: number;
  readonly modulePx: number;
};

/**
 * Finds the module grid of an upright code from its finder patterns: the first dark row is the upper
 * edge of two of them, the first run in it is seven modules long. Null when no code fits.
 */
function findGrid({ sizePx, isDark }: Pixels): Grid | null {
  const columns = Array.from({ length: sizePx }, (_, index) => index);
  const top = columns.findIndex((y) => columns.some((x) => isDark(x, y)));
  if (top < 0) return null;
  const left = columns.findIndex((x) => isDark(x, top));
  const right = columns.findLastIndex((x) => isDark(x, top));
  const firstLight = columns.findIndex((x) => x > left && !isDark(x, top));
  if (firstLight < 0) return null;
  const width = right - left + 1;
  // Sizes are 21, 25, ... 177: the nearest one, since a run of pixels is a rounded length.
  const version = Math.round(((width * 7) / (firstLight - left) - 17) / 4);
  if (version < 1 || version > 40) return null;
  const modules = 17 + 4 * version;
  return { left, top, modules, modulePx: width / modules };
}

/** A square black-and-white picture: `isDark(x, y)` in image pixels. */
type Pixels = { readonly sizePx: number; isDark(x: number, y: number): boolean };

const MAX_SIDE_PX = 2048;

/** Reads a base64 PNG; null when it is no PNG, not square, or larger than any code we request. */
function readPixels(base64: string): Pixels | null {
  const bytes = Buffer.from(base64, 'base64');
  if (!hasSaneHeader(bytes)) return null;
  const image = decode(bytes);
  if (!image) return null;
  const { width, data } = image;
  // Transparent counts as light: the card behind the code is white.
  const isDark = (x: number, y: number): boolean => {
    const at = (y * width + x) * 4;
    return (
      (data[at + 3] ?? 0) > 127 && (data[at] ?? 255) + (data[at + 1] ?? 255) + (data[at + 2] ?? 255) < 384
    );
  };
  return { sizePx: width, isDark };
}

// Sides are checked before unpacking, so that a small file cannot become a huge picture.
function hasSaneHeader(bytes: Buffer): boolean {
  if (bytes.length < 33 || bytes.toString('latin1', 1, 4) !== 'PNG') return false;
  const width = bytes.readUInt32BE(16);
  return width === bytes.readUInt32BE(20) && width > 0 && width <= MAX_SIDE_PX;
}

function decode(bytes: Buffer): PNG | null {
  try {
    return PNG.sync.read(bytes);
  } catch {
    // A damaged file is an expected answer: there is no picture.
    return null;
  }
}

export const qrCodec: QrCodec = { read: readQr, draw: drawQr };
