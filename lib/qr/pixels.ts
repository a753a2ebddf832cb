import { PNG } from 'pngjs';

/** A square black-and-white picture: `isDark(x, y)` in image pixels. */
export type Pixels = { readonly sizePx: number; isDark(x: number, y: number): boolean };

const MAX_SIDE_PX = 2048;

/** Reads a base64 PNG; null when it is none, not square, or larger than any code we asked for. */
export function readPixels(base64: string): Pixels | null {
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

// Sides are checked before inflating, so that a small file cannot become a huge picture.
function hasSaneHeader(bytes: Buffer): boolean {
  if (bytes.length < 33 || bytes.toString('latin1', 1, 4) !== 'PNG') return false;
  const width = bytes.readUInt32BE(16);
  return width === bytes.readUInt32BE(20) && width > 0 && width <= MAX_SIDE_PX;
}

function decode(bytes: Buffer): PNG | null {
  try {
    return PNG.sync.read(bytes);
  } catch {
    // A damaged file is an expected answer of the outside world, and means "no picture".
    return null;
  }
}
