import fc from 'fast-check';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { create } from 'qrcode';
import { expect, it } from 'vitest';
import { drawQr } from './draw-qr';

const payload = 'http://127.0.0.1:4010/qr/90ed4298f15d46df994fd1cfbbec5aa24390e811295cf8b5';

function read(png: Buffer) {
  const { data, width, height } = PNG.sync.read(png);
  const code = jsQR(new Uint8ClampedArray(data), width, height, { inversionAttempts: 'dontInvert' });
  return { data, width, height, text: code?.data };
}

it('is a square of exactly the asked size that a camera reads', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(fc.integer({ min: 64, max: 1024 }), (size) => {
      const { width, height, text } = read(drawQr(payload, size));
      expect({ width, height, text }).toEqual({ width: size, height: size, text: payload });
    }),
    { numRuns: 12, examples: [[64], [300], [1024]] },
  );
});

it('is 300 pixels by default', () => {
  expect(read(drawQr(payload)).width).toBe(300);
});

it('keeps at least three white modules around the code', () => {
  const { data, width } = read(drawQr(payload, 300));
  const { size } = create(payload, { errorCorrectionLevel: 'H' }).modules;
  const modulePx = Math.floor(300 / (size + 6));
  const isWhite = (x: number, y: number) => data[(y * width + x) * 4] === 255;
  const edge = Array.from({ length: 3 * modulePx }, (_, x) => isWhite(x, 150) && isWhite(299 - x, 150));
  expect(edge.every(Boolean)).toBe(true);
});
