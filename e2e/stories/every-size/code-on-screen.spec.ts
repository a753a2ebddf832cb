import type { Page } from '@playwright/test';
import { inEachLanguage } from '../../fixtures/in-each-language';
import { expect, test, type Screen } from '../../fixtures/screen-test';
import { blur, fade, shrink } from '../../pixels/blur';
import { countNotWhiteAround, measureCode } from '../../pixels/measure-code';
import { ALL, leastCardShare } from '../../fixtures/viewports';
import { crop, type Picture, readPicture, type Rectangle } from '../../pixels/picture';
import { readCode, readWithZxing } from '../../pixels/read-code';

const QUIET_MODULES = 4;

/** Device pixels that a code leaves free on its card, so that no edge of a module falls on an edge of pixels. */
const SPARE_PX = 2;

/** How a phone at arm's length sees a module. */
const CAMERA_MODULE_PX = 10;

/** Of the contrast. jsQR takes the inside of a dark module for paper by then, however large the code is. */
const IN_THE_SUN = 0.25;

/**
 * Spread in modules. The first, both decoders take with every code (of 2,100 made ones); at 0.35 one of them fails at
 * one code in 400. The second is too much for that one; from 0.5 on it depends on the code for the other.
 */
const SOFT_FOCUS = 0.3;
const OUT_OF_FOCUS = 0.45;

/** A small phone, a cheap desktop and a tablet that stands; the rest comes with the matrix. */
const SAMPLE: Screen[] = [
  { width: 360, height: 640, scale: 2 },
  { width: 1366, height: 768, scale: 1 },
  { width: 820, height: 1180, scale: 2 },
];
const OTHERS: Screen[] = [
  { width: 390, height: 844, scale: 3 },
  { width: 412, height: 839, scale: 2.625 },
  { width: 1280, height: 800, scale: 1.5 },
  { width: 1180, height: 820, scale: 2 },
  { width: 844, height: 390, scale: 3 },
];

const appearances = [
  { name: 'by day', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'by night', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'in forced colours', media: { colorScheme: 'dark', forcedColors: 'active' } },
] as const;

/** AED 9,999.99: longer amounts get smaller letters, never a second line. */
const LONGEST_USUAL = 999_999;
const LEAST_AMOUNT_PX = 56;

const TRIES = 6;

/** The screen at rest: Chromium may hand out a frame that is not painted yet, so two in a row have to be the same. */
async function takeScreenshot(page: Page): Promise<Picture> {
  let last = await page.screenshot({ fullPage: true });
  for (let taken = 1; taken < TRIES; taken += 1) {
    const next = await page.screenshot({ fullPage: true });
    if (next.equals(last)) return readPicture(next);
    last = next;
  }
  throw new Error(`The screen moved in each of ${TRIES} pictures.`);
}

/** The whole device pixels inside a rectangle of CSS pixels. */
function inDevicePixels({ x, y, width, height }: Rectangle, scale: number): Rectangle {
  const [left, top] = [Math.ceil(x * scale), Math.ceil(y * scale)];
  return {
    x: left,
    y: top,
    width: Math.floor((x + width) * scale) - left,
    height: Math.floor((y + height) * scale) - top,
  };
}

/** Enough of the screen around the code that a camera sees what lies beside it. */
const AROUND_PX = 40;

function withSurroundings(picture: Picture, frame: Rectangle): Picture {
  const [x, y] = [Math.max(0, frame.x - AROUND_PX), Math.max(0, frame.y - AROUND_PX)];
  const width = Math.min(picture.width, frame.x + frame.width + AROUND_PX) - x;
  const height = Math.min(picture.height, frame.y + frame.height + AROUND_PX) - y;
  return crop(picture, { x, y, width, height });
}

type Shown = { readonly picture: Picture; readonly frame: Rectangle; readonly cardPx: number };

async function expectScannable({ picture, frame, cardPx }: Shown, payUrl: string): Promise<void> {
  const { edges, modulePx, unevenRuns, greyPixels } = measureCode(picture, frame);
  expect.soft(Number.isInteger(modulePx), `a module is ${modulePx} device pixels`).toBe(true);
  expect.soft(unevenRuns, 'every line is a whole number of modules').toEqual([]);
  expect.soft(greyPixels, 'nothing but black and white').toBe(0);
  expect.soft(modulePx, 'coarse enough for a cheap camera').toBeGreaterThanOrEqual(4);
  const modules = edges.width / modulePx + 2 * QUIET_MODULES;
  const isLargest = (modulePx + 1) * modules > cardPx - SPARE_PX;
  expect.soft(isLargest, `${modulePx} device pixels a module on a card of ${cardPx}`).toBe(true);
  const quiet = countNotWhiteAround(picture, edges, Math.floor(QUIET_MODULES * modulePx));
  expect.soft(quiet, 'four modules of pure white all around').toBe(0);
  const both = { jsqr: payUrl, zxing: payUrl };
  const seen = withSurroundings(picture, frame);
  expect.soft(await readCode(seen)).toEqual(both);
  const fromAfar = shrink(seen, Math.min(1, CAMERA_MODULE_PX / modulePx));
  const soft = blur(fromAfar, SOFT_FOCUS * CAMERA_MODULE_PX);
  expect.soft(await readCode(soft), 'also a little out of focus').toEqual(both);
  const softer = blur(fromAfar, OUT_OF_FOCUS * CAMERA_MODULE_PX);
  expect.soft(await readWithZxing(softer), 'also out of focus').toBe(payUrl);
  expect.soft(await readWithZxing(fade(soft, IN_THE_SUN)), 'also in the sun').toBe(payUrl);
}

for (const screen of [...SAMPLE, ...OTHERS]) {
  const { width, height, scale } = screen;
  const tag = SAMPLE.includes(screen) ? [] : ['@matrix'];
  test.describe(`on a screen of ${width} x ${height} at ${scale}`, { tag }, () => {
    test.use({ realScreen: screen });

    test('the code fills the screen and can be scanned in any light', async ({ till }) => {
      const payUrl = await till.sell(5550);
      for (const { name, media } of appearances) {
        await test.step(name, async () => {
          await till.page.emulateMedia(media);
          const box = await till.checkout.code(5550).boundingBox();
          if (!box) throw new Error('The code is not on the screen.');
          const side = await till.checkout.cardSide();
          const share = side / Math.min(width, height);
          expect
            .soft(share, 'of the short side of the screen')
            .toBeGreaterThanOrEqual(leastCardShare(screen));
          const shown = { picture: await takeScreenshot(till.page), frame: inDevicePixels(box, scale) };
          await expectScannable({ ...shown, cardPx: Math.round(side * scale) }, payUrl);
        });
      }
    });
  });
}

for (const { locale, tag } of inEachLanguage)
  test.describe(`in ${locale}`, { tag }, () => {
    test.use({ locale, realScreen: { width: 1280, height: 800, scale: 1 } });

    test('the card has its share of every screen, and the amount can be read across the counter', async ({
      till,
    }) => {
      await till.sell(LONGEST_USUAL);
      const session = await till.page.context().newCDPSession(till.page);
      for (const viewport of ALL) {
        const { width, height } = viewport;
        const size = { width, height, mobile: false, deviceScaleFactor: 0 };
        await session.send('Emulation.setDeviceMetricsOverride', size);
        const name = `${width}x${height}`;
        const share = async () => (await till.checkout.cardSide()) / Math.min(width, height);
        const least = leastCardShare(viewport);
        await expect.soft.poll(share, { message: name, timeout: 3000 }).toBeGreaterThanOrEqual(least);
        if (name !== '360x640') continue;
        const amount = await till.checkout.amountSize(LONGEST_USUAL);
        expect.soft(amount, `the amount at ${name}`).toBeGreaterThanOrEqual(LEAST_AMOUNT_PX);
      }
    });
  });
