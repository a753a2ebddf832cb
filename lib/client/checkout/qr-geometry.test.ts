import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeStart, qrGeometry, QUIET_MODULES } from './qr-geometry';

const withQuiet = { sizePx: 1024, modules: 49, modulePx: 17 };
const withoutQuiet = { sizePx: 29 * 10, modules: 29, modulePx: 10 };

const screens: [string, number, number][] = [
  ['360x640 phone', 351, 2],
  ['390x844 phone', 390, 3],
  ['412x839 phone', 412, 2.625],
  ['1280x800 tablet', 776, 1.5],
  ['1366x768 laptop', 744, 1],
  ['1180x820 tablet', 796, 2],
  ['820x1180 tablet', 752, 2],
];

describe('the size of a code', () => {
  it.each(screens)('on a %s gives every module whole device pixels', (_, box, devicePixelRatio) => {
    const { image, moduleDevicePx } = qrGeometry({ qr: withQuiet, box, devicePixelRatio });
    expect(Number.isInteger(moduleDevicePx)).toBe(true);
    expect((image * devicePixelRatio * withQuiet.modulePx) / withQuiet.sizePx).toBeCloseTo(moduleDevicePx);
    expect(moduleDevicePx).toBeGreaterThanOrEqual(4);
  });

  it.each(screens)('on a %s fills at least 85 % of its square', (_, box, devicePixelRatio) => {
    const { image, padding } = qrGeometry({ qr: withQuiet, box, devicePixelRatio });
    expect((image + 2 * padding) / box).toBeGreaterThan(0.85);
  });

  it('adds no white where the picture brings its own', () => {
    expect(qrGeometry({ qr: withQuiet, box: 800, devicePixelRatio: 1 }).padding).toBe(0);
  });

  it('adds the four modules of white that a bare picture lacks', () => {
    const { image, padding } = qrGeometry({ qr: withoutQuiet, box: 800, devicePixelRatio: 1 });
    expect(padding).toBeCloseTo((QUIET_MODULES * image) / withoutQuiet.modules);
  });

  it('never outgrows its square', () => {
    fc.assert(
      fc.property(
        fc.record({
          modules: fc.integer({ min: 21, max: 77 }),
          modulePx: fc.integer({ min: 2, max: 20 }),
          margin: fc.integer({ min: 0, max: 300 }),
          box: fc.integer({ min: 50, max: 2000 }),
          devicePixelRatio: fc.constantFrom(1, 1.25, 1.5, 2, 2.625, 3),
        }),
        ({ modules, modulePx, margin, box, devicePixelRatio }) => {
          const qr = { modules, modulePx, sizePx: modules * modulePx + margin };
          const { image, padding } = qrGeometry({ qr, box, devicePixelRatio });
          return image + 2 * padding <= box + 1e-6;
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
