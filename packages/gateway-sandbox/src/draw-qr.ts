import { PNG, type PNGOptions } from 'pngjs';
import { create } from 'qrcode';

const quietModules = 3;
const ink = 0x00;
const paper = 0xff;
const greyscale = 0;

const format = {
  colorType: greyscale,
  inputColorType: greyscale,
  inputHasAlpha: false,
  bitDepth: 8,
  filterType: 0,
  deflateLevel: 1,
} as const satisfies PNGOptions;

/** A square PNG of exactly `size` pixels; the rest beyond whole modules is white margin. */
export function drawQr(payload: string, size = 300): Buffer {
  const { modules } = create(payload, { errorCorrectionLevel: 'H' });
  const modulePx = Math.max(1, Math.floor(size / (modules.size + 2 * quietModules)));
  const margin = Math.floor((size - modulePx * modules.size) / 2);
  const pixels = Buffer.alloc(size * size, paper);
  for (let row = 0; row < modules.size; row += 1) {
    const line = Buffer.alloc(size, paper);
    for (let column = 0; column < modules.size; column += 1) {
      const left = margin + column * modulePx;
      if (modules.get(row, column)) line.fill(ink, left, left + modulePx);
    }
    for (let copy = 0; copy < modulePx; copy += 1) {
      line.copy(pixels, (margin + row * modulePx + copy) * size);
    }
  }
  const image = new PNG({ width: size, height: size, ...format });
  image.data = pixels;
  return PNG.sync.write(image, format);
}
