import { PNG } from 'pngjs';
import QRCode from 'qrcode';
import { describe, expect, test } from 'vitest';
import { drawQr, readQr } from './qr-codec';

const ADDRESS = 'https://pay.example.test/qr/a5b1969d1c431dd62702fa4febdfbec66e33efc6ca8fd9d7';

const gatewayLike = async (width: number): Promise<string> => {
  const png = await QRCode.toBuffer(ADDRESS, { errorCorrectionLevel: 'H', width, margin: 3 });
  return png.toString('base64');
};

describe('reading the code in the gateway’s picture', () => {
  test.each([128, 300, 301, 512, 777, 1024])(
    'the address is read from a picture of %i pixels',
    async (width) => {
      const qr = readQr(await gatewayLike(width));
      expect(qr?.text).toBe(ADDRESS);
      expect(qr?.sizePx).toBe(width);
      expect(qr?.modules).toBe(49);
    },
  );

  test.each([128, 300, 320, 777, 1024])(
    'the smallest form of %i pixels is the same code, one pixel a module',
    async (width) => {
      const given = await gatewayLike(width);
      const small = readQr(given, 'smallest');
      if (!small) throw new Error('It was not read.');
      expect(small).toMatchObject({ text: ADDRESS, modules: 49, modulePx: 1, sizePx: 49 + 8 });
      expect(Buffer.from(small.png, 'base64').length).toBeLessThan(1_000);
      expect(readQr(small.png)).toEqual(small);
      const expected = QRCode.create(ADDRESS, { errorCorrectionLevel: 'H' }).modules;
      const drawn = PNG.sync.read(Buffer.from(small.png, 'base64'));
      for (let y = 0; y < 57; y += 1)
        for (let x = 0; x < 57; x += 1) {
          const isQuiet = x < 4 || y < 4 || x > 52 || y > 52;
          const isDark = !isQuiet && expected.get(y - 4, x - 4) === 1;
          expect(drawn.data[(y * 57 + x) * 4], `${x} ${y}`).toBe(isDark ? 0 : 255);
        }
    },
  );

  test('our own drawing reads back, with whole-pixel modules and four of quiet zone', async () => {
    const drawn = await drawQr(ADDRESS, 1024);
    const read = readQr(drawn.png);
    expect(read).toEqual(drawn);
    expect(Number.isInteger(drawn.modulePx)).toBe(true);
    expect(drawn.sizePx).toBe((drawn.modules + 8) * drawn.modulePx);
    expect(drawn.sizePx).toBeLessThanOrEqual(1024);
  });

  test('light on dark is refused, since many phones cannot read it', async () => {
    const png = await QRCode.toBuffer(ADDRESS, { color: { dark: '#ffffff', light: '#000000' } });
    expect(readQr(png.toString('base64'))).toBeNull();
  });

  test.each([
    ['nothing', ''],
    ['text', Buffer.from('not a picture').toString('base64')],
    ['a header with nothing behind it', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1').toString('base64')],
  ])('%s is no code', (_, png) => {
    expect(readQr(png)).toBeNull();
  });

  test('a cut-off picture is no code', async () => {
    expect(readQr((await gatewayLike(300)).slice(0, 900))).toBeNull();
  });
});
