import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeStart, codeStyle, qrGeometry, QUIET_MODULES, wholeTimes } from './code-style';

const withQuiet = { sizePx: 1024, modules: 49, modulePx: 17 };
const withoutQuiet = { sizePx: 29 * 10, modules: 29, modulePx: 10 };

/** The card of a screen: 95 % of the short side of a phone, 92 % of a tablet's, or more where there is room. */
const cards: [string, number, number][] = [
  ['320x568 phone', 304, 2],
  ['360x640 phone', 342, 2],
  ['390x844 phone', 390, 3],
  ['412x839 phone', 412, 2.625],
  ['1280x800 tablet', 774, 1.5],
  ['1366x768 laptop', 742, 1],
  ['1180x820 tablet', 794, 2],
  ['820x1180 tablet', 814, 2],
];

describe('the size of a code', () => {
  it.each(cards)('on a %s gives every module whole device pixels', (_, card, devicePixelRatio) => {
    const { scale, moduleDevicePx } = qrGeometry({ qr: withQuiet, card, devicePixelRatio });
    expect(Number.isInteger(moduleDevicePx)).toBe(true);
    expect(scale * withQuiet.modulePx * devicePixelRatio).toBeCloseTo(moduleDevicePx);
    expect(moduleDevicePx).toBeGreaterThanOrEqual(4);
  });

  it.each(cards)('on a %s leaves no room for one more device pixel a module', (_, card, devicePixelRatio) => {
    const { moduleDevicePx } = qrGeometry({ qr: withQuiet, card, devicePixelRatio });
    const modules = withQuiet.modules + 2 * QUIET_MODULES;
    expect((moduleDevicePx + 1) * modules).toBeGreaterThan(card * devicePixelRatio);
  });

  it('takes off the white that the picture has beyond four modules', () => {
    const { crop, padding, side, scale } = qrGeometry({ qr: withQuiet, card: 800, devicePixelRatio: 1 });
    expect(padding).toBe(0);
    expect(crop).toBe(28);
    expect(side).toBe((1024 - 2 * 28) * scale);
  });

  it('adds the four modules of white that a bare picture lacks', () => {
    const { crop, padding } = qrGeometry({ qr: withoutQuiet, card: 800, devicePixelRatio: 1 });
    expect(crop).toBe(0);
    expect(padding).toBe(QUIET_MODULES * withoutQuiet.modulePx);
  });

  it('never outgrows its card, which keeps four modules of white around the code', () => {
    fc.assert(
      fc.property(
        fc.record({
          modules: fc.integer({ min: 21, max: 77 }),
          modulePx: fc.integer({ min: 2, max: 20 }),
          margin: fc.integer({ min: 0, max: 300 }),
          card: fc.integer({ min: 50, max: 2000 }),
          devicePixelRatio: fc.constantFrom(1, 1.25, 1.5, 2, 2.625, 3),
        }),
        ({ modules, modulePx, margin, card, devicePixelRatio }) => {
          const qr = { modules, modulePx, sizePx: modules * modulePx + margin };
          const { side, scale } = qrGeometry({ qr, card, devicePixelRatio });
          const code = modules * modulePx * scale;
          const quiet = (card - code) / 2 / (modulePx * scale);
          return side <= card + 1e-6 && code <= side + 1e-6 && quiet >= QUIET_MODULES - 1e-6;
        },
      ),
    );
  });
});

it('starts a code in the middle, a little off the edges of device pixels', () => {
  const start = codeStart({ space: 800, side: 700, devicePixelRatio: 1.5 });
  expect(start).toBeCloseTo(50, 0);
  expect((start * 1.5) % 1).toBeCloseTo(0.37);
});

const QR = { png: '', text: '', modules: 49, modulePx: 1, sizePx: 57 };

it.each([
  [1, 1],
  [1.5, 2],
  [2.625, 8],
  [3, 1],
  [1.1, 10],
])(
  'a picture of one pixel a module lies on whole device pixels at a ratio of %d',
  (devicePixelRatio, times) => {
    expect(wholeTimes(QR.sizePx, devicePixelRatio)).toBe(times);
    const { width, transform } = codeStyle(QR, { width: 760, height: 760, devicePixelRatio });
    const scale = Number(/scale\(([\d.]+)\)/.exec(String(transform))?.[1]);
    const modulePx = (Number(width) / QR.sizePx) * scale * devicePixelRatio;
    expect(modulePx).toBeCloseTo(Math.floor((760 * devicePixelRatio - 2) / QR.sizePx), 6);
  },
);
