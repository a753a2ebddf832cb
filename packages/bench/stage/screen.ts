import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { z } from 'zod';
import { counterTablet } from '@/e2e/fixtures/devices';
import { Till } from '@/e2e/screens/till';
import { type Device, signInDevice } from './devices';
import type { Stage } from './open-stage';
import { type Wire, watchWire } from './wire';

/** A small tablet on a busy shop's network. */
export const SLOW = { cpu: 4, kilobitsASecond: 1_600, latencyMs: 150 };

const visitSeen = z.object({
  usableMs: z.number(),
  beganAt: z.number(),
  at: z.number(),
  firstPaintMs: z.number().nullable(),
  largestPaintMs: z.number().nullable(),
  longTaskMs: z.number(),
});
const chargedSeen = z.object({ firstMs: z.number(), codeMs: z.number(), at: z.number() });

export type Visit = z.output<typeof visitSeen>;

export type Screen = {
  readonly page: Page;
  readonly till: Till;
  readonly device: Device;
  readonly wire: Wire;
  /** Opens the keypad; resolves a second after it works. */
  visit(url?: string): Promise<Visit>;
  /** From a press to the frame that shows its digit, in milliseconds. */
  pressKey(digit: string): Promise<number>;
  /** Types an amount, charges it and waits for the code. */
  charge(minor: number): Promise<z.output<typeof chargedSeen>>;
  /** Resolves when Paid was drawn. */
  paid(): Promise<void>;
  /** From now on its line and its processor are throttled. */
  slowDown(): Promise<void>;
  close(): Promise<void>;
};

/** A new device with a browser of its own, on which a cashier is signed in and nothing was opened yet. */
export async function openScreen(stage: Stage, { isSlow = false } = {}): Promise<Screen> {
  const { browser, url } = stage;
  const { viewport, hasTouch, deviceScaleFactor } = counterTablet;
  const context = await browser.newContext({
    ...{ viewport, hasTouch, deviceScaleFactor },
    ...{ locale: 'en-AE', timezoneId: 'Asia/Dubai', colorScheme: 'light' },
  });
  const device = await signInDevice(stage);
  await context.addCookies([
    { name: 'qtill_session', value: device.session, url },
    { name: 'qtill_device', value: device.reference, url },
  ]);
  await context.addInitScript({ path: join(import.meta.dirname, 'page-clock.js') });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const wire = await watchWire(session);
  const slowDown = async () => {
    await wire.slowDown(networkOf(SLOW));
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW.cpu });
  };
  if (isSlow) await slowDown();
  const till = new Till(page, url, 'en');
  const pressKey = async (digit: string) => {
    const shown = page.evaluate('bench.key()');
    await till.sale.key(digit).tap();
    return z.number().parse(await shown);
  };
  return {
    ...{ page, till, device, wire, pressKey, slowDown },
    async visit(address = `${url}/`) {
      await page.goto(address);
      return visitSeen.parse(await page.evaluate('bench.visit()'));
    },
    async charge(minor) {
      await till.sale.typeAmount(minor);
      const shown = page.evaluate('bench.charge()');
      await till.sale.chargeButton(minor).tap();
      return chargedSeen.parse(await shown);
    },
    paid: async () => void (await page.evaluate('bench.paid()')),
    close: () => context.close(),
  };
}

const networkOf = ({ kilobitsASecond, latencyMs }: typeof SLOW) => {
  const bytesASecond = (kilobitsASecond * 1_000) / 8;
  return {
    offline: false,
    latency: latencyMs,
    downloadThroughput: bytesASecond,
    uploadThroughput: bytesASecond,
  };
};
