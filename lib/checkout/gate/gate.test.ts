import { beforeEach, describe, expect, test } from 'vitest';
import { asCheckoutId } from '../../domain/core/ids';
import { type Asker, createGate, type Gate } from './gate';

const id = (index: number) => asCheckoutId(`chk_${index}`);
const payer = (address: string): Asker => ({ kind: 'payer', name: null, address });
const till = (name: string, address = 'shop'): Asker => ({ kind: 'staff', name, address });
const shop = (name: string): Asker => ({ kind: 'system', name, address: 'web' });

let now: number;
let taken: { calls: number; share: number }[];
let budget: { isTaken: boolean; pausedMs: number };
let gate: Gate;
beforeEach(() => {
  now = 50_000;
  taken = [];
  budget = { isTaken: true, pausedMs: 0 };
  gate = createGate({
    clock: { now: () => now },
    cap: 20,
    budget: {
      takeCallsForRequest: async (calls, share) => {
        taken.push({ calls, share });
        return budget;
      },
    },
    wait: async (ms) => {
      now += ms;
    },
  });
});

/** Of `count` questions at this moment, how many may read the gateway. */
async function reads(count: number, askerOf: (index: number) => Asker, about = id): Promise<number> {
  const answers: boolean[] = [];
  for (let index = 0; index < count; index += 1)
    answers.push(await gate.mayRead(askerOf(index), about(index)));
  return answers.filter(Boolean).length;
}

/** Reads in ten seconds of a flood. */
async function flood(perSecond: number, askerOf: (index: number) => Asker, about = id): Promise<number> {
  let passed = 0;
  for (let index = 0; index < perSecond * 10; index += 1) {
    if (await gate.mayRead(askerOf(index), about(index))) passed += 1;
    now += 1_000 / perSecond;
  }
  return passed;
}

describe('B33 what is read for requests', () => {
  test('is thirty reads a minute for each checkout, whoever asks, and three at once', async () => {
    const asker = (index: number) => till(`${index}`, `${index}`);
    expect(await reads(100, asker, () => id(1))).toBe(3);
    now += 60_000;
    expect(await flood(25, asker, () => id(1))).toBeLessThanOrEqual(3 + 5);
  });

  test('is little for each session, however many checkouts it names', async () => {
    expect(await flood(25, () => till('loud'))).toBeLessThanOrEqual(6 + 2 * 10);
  });

  test('is little for each address without a session', async () => {
    expect(await flood(50, () => payer('10.0.0.9'))).toBeLessThanOrEqual(20 + 5 * 10);
  });

  test('is a quarter of the budget for all payers together, and takes nothing from tills', async () => {
    expect(await flood(100, (index) => payer(`10.0.0.${index % 200}`))).toBeLessThanOrEqual(10 + 5 * 10);
    expect(await gate.mayRead(till('quiet'), id(9_999))).toBe(true);
  });

  test('leaves half of the budget, and none when the budget or the gateway says no', async () => {
    await gate.mayRead(till('one'), id(1));
    expect(taken).toEqual([{ calls: 1, share: 0.5 }]);
    budget = { isTaken: false, pausedMs: 3_000 };
    expect(await gate.mayRead(till('one'), id(2))).toBe(false);
  });

  test('what its own limit refuses reaches neither the budget nor anybody else’s limit', async () => {
    await reads(1_000, () => till('loud', 'shop'));
    expect(taken.length).toBeLessThan(10);
    expect(await gate.mayRead(till('quiet', 'shop'), id(5_000))).toBe(true);
  });

  test('a clock that is set back shuts nobody out', async () => {
    await reads(100, () => till('one'));
    now = 10_000;
    expect(await gate.mayRead(till('one'), id(1))).toBe(true);
  });
});

describe('what requests change', () => {
  test('waits for its turn when the budget is used up, and comes again when it takes too long', async () => {
    budget = { isTaken: false, pausedMs: 0 };
    const began = now;
    expect(await gate.refuse(till('one'), 1)).toEqual({ reason: 'limit', retryAfterMs: 1_000 });
    expect(now - began).toBe(2_000);
  });

  test('is refused at once while the gateway asks to slow down, for as long as it says', async () => {
    budget = { isTaken: false, pausedMs: 7_000 };
    expect(await gate.refuse(till('one'), 3)).toEqual({ reason: 'gateway', retryAfterMs: 7_000 });
    expect(taken).toHaveLength(1);
  });

  test('leaves less to the budgeter when a till sells than when another system does', async () => {
    await gate.refuse(till('one'), 2);
    await gate.refuse(shop('web'), 1);
    expect(taken).toEqual([
      { calls: 2, share: 0.25 },
      { calls: 1, share: 0.5 },
    ]);
  });

  test('has a limit for each key, which leaves other keys and the tills alone', async () => {
    const refusals = [];
    for (let index = 0; index < 100; index += 1) refusals.push(await gate.refuse(shop('loud'), 1));
    expect(refusals.filter((refusal) => refusal === null).length).toBeLessThanOrEqual(20);
    expect(refusals.at(-1)).toEqual({ reason: 'limit', retryAfterMs: expect.any(Number) });
    expect(await gate.refuse(shop('quiet'), 1)).toBeNull();
    expect(await gate.refuse(till('one'), 1)).toBeNull();
  });

  test('lets a shop of twenty tills charge at the same moment', async () => {
    const asked = Array.from({ length: 20 }, (_, index) => gate.refuse(till(`${index}`), 1));
    expect((await Promise.all(asked)).every((refusal) => refusal === null)).toBe(true);
  });
});
