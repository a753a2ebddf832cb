import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const STARTED_AT = Date.UTC(2026, 0, 5, 9, 0);
const MINUTE_MS = 60_000;
const COUNTER = { id: 'stf_1', name: 'Counter of Ali' };
const DRIVER = { id: 'stf_2', name: 'Driver' };

const storage = () => {
  const stored = new Map<string, string>();
  return {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  };
};

/** The page anew, with what the device has kept; `chargedAt` as the keypad reads it. */
async function load() {
  vi.resetModules();
  const { keepDraft, leaveDraft, takeDraft } = await import('./amount-draft');
  const { newestRequestAt, saveRequest } = await import('./idempotent-request');
  const show = (currency = 'AED', me = COUNTER) => takeDraft(currency, newestRequestAt(), me);
  const type = (minor: number, decimals: number | null = null, note = '') =>
    keepDraft({ minor, decimals, note, by: null }, 'AED', COUNTER);
  const charge = (key = 'k') =>
    saveRequest({
      key,
      path: '/api/orders',
      body: {},
      amountMinor: 1_250,
      currency: 'AED',
      orderId: null,
      at: Date.now(),
    });
  return { show, type, charge, keepDraft, leaveDraft };
}

/** A keypad on which 12.50 was typed. */
async function typed() {
  const page = await load();
  page.show();
  page.type(125);
  page.type(1_250);
  return page;
}

beforeEach(() => {
  vi.useFakeTimers({ now: STARTED_AT });
  vi.stubGlobal('localStorage', storage());
  vi.stubGlobal('sessionStorage', storage());
});
afterEach(() => void vi.useRealTimers());

describe('an amount that was typed and not charged', () => {
  it('is there again after a reload, and after one more', async () => {
    await typed();
    for (let reload = 0; reload < 2; reload += 1) {
      const page = await load();
      const amount = page.show();
      expect(amount).toEqual({ minor: 1_250, decimals: null, note: '', by: null, isEarlier: false });
      page.type(amount?.minor ?? 0);
    }
  });

  it('is an earlier one when its keypad has been left meanwhile, unless only a note is there', async () => {
    const page = await typed();
    expect(page.show()).toMatchObject({ minor: 1_250, isEarlier: true });
    page.type(0, null, 'table 4');
    expect(page.show()).toMatchObject({ minor: 0, note: 'table 4', isEarlier: false });
  });

  it('is an earlier one on a keypad that was come to from another address', async () => {
    await typed();
    vi.stubGlobal('location', { pathname: '/' });
    const loaded = vi.spyOn(performance, 'getEntriesByType');
    loaded.mockReturnValue([{ name: 'http://till.test/orders' } as PerformanceEntry]);
    expect((await load()).show()).toMatchObject({ isEarlier: true });
    await typed();
    loaded.mockReturnValue([{ name: 'http://till.test/' } as PerformanceEntry]);
    expect((await load()).show()).toMatchObject({ isEarlier: false });
    loaded.mockRestore();
  });

  it('goes on where the decimal key had fixed the place', async () => {
    (await typed()).type(1_250, 1);
    expect((await load()).show()).toEqual({
      minor: 1_250,
      decimals: 1,
      note: '',
      by: null,
      isEarlier: false,
    });
  });

  it('is forgotten when it is cleared', async () => {
    (await typed()).type(0);
    expect((await load()).show()).toBeNull();
  });

  it.each([
    [14, 1_250],
    [15, undefined],
    [-15, undefined],
  ])('%i minutes later is %s', async (minutes, minor) => {
    await typed();
    vi.setSystemTime(STARTED_AT + minutes * MINUTE_MS);
    expect((await load()).show()?.minor).toBe(minor);
  });

  it('is dropped when the shop sells in another currency', async () => {
    await typed();
    expect((await load()).show('KWD')).toBeNull();
    expect((await load()).show('AED')).toBeNull();
  });

  it.each([
    '',
    'rubbish',
    'null',
    '{"minor":1250}',
    '[12.5,null,"AED",1,"a","b",""]',
    '[-5,null,"AED",1,"a","b",""]',
    '[99999999999999,null,"AED",1,"a","b",""]',
    '[1250,"2","AED",1,"a","b",""]',
    '[1250,null,"AED","1","a","b",""]',
    '[1250,null,"AED",1]',
  ])('is not believed when it is %j', async (text) => {
    vi.setSystemTime(1);
    sessionStorage.setItem('qtill.amount', text);
    expect((await load()).show()).toBeNull();
  });
});

describe('an amount that somebody else typed', () => {
  it('is theirs for as long as nobody types, and by then known by name', async () => {
    (await typed()).type(1_250, null, 'table 4');
    const draft = (await load()).show('AED', DRIVER);
    expect(draft).toEqual({ minor: 1_250, decimals: null, note: 'table 4', by: COUNTER, isEarlier: false });
  });

  it('is known as theirs after a reload, and again their own when they are back', async () => {
    await typed();
    for (let reload = 0; reload < 2; reload += 1) {
      const { show, keepDraft } = await load();
      const draft = show('AED', DRIVER);
      expect(draft).toMatchObject({ by: COUNTER });
      if (draft) keepDraft(draft, 'AED', DRIVER);
    }
    expect((await load()).show()).toMatchObject({ minor: 1_250, by: null });
  });
});

describe('what was written about a sale that is typed', () => {
  it.each(['table 4', 'طاولة 4', '12 AED 9', ' two  blanks '])(
    'is there again with its amount: %j',
    async (note) => {
      (await typed()).type(1_250, 1, note);
      expect((await load()).show()).toEqual({ minor: 1_250, decimals: 1, note, by: null, isEarlier: false });
    },
  );

  it('is kept before there is an amount', async () => {
    (await typed()).type(0, null, 'table 4');
    expect((await load()).show()).toEqual({
      minor: 0,
      decimals: null,
      note: 'table 4',
      by: null,
      isEarlier: false,
    });
  });

  it('A05 is gone with the charge, which has it', async () => {
    const page = await typed();
    page.type(1_250, null, 'table 4');
    vi.advanceTimersByTime(1);
    page.charge();
    expect((await load()).show()).toBeNull();
    expect(sessionStorage.getItem('qtill.amount')).toBeNull();
  });
});

describe('an amount that was charged', () => {
  it('A05 is gone with the step that stores its key, before anything is sent', async () => {
    const page = await typed();
    vi.advanceTimersByTime(1);
    page.charge();
    expect(sessionStorage.getItem('qtill.amount')).toBeNull();
    expect((await load()).show()).toBeNull();
  });

  it('A05 stays gone, whatever is still typed before the screen turns', async () => {
    const page = await typed();
    page.charge();
    vi.advanceTimersByTime(1);
    page.type(12_505);
    expect((await load()).show()).toBeNull();
    const next = await load();
    next.show();
    next.type(700);
    expect((await load()).show()?.minor, 'the next one is kept again').toBe(700);
  });

  it('A05 stays gone when a crash kept the charge and lost that the amount was to go', async () => {
    const page = await typed();
    const kept = sessionStorage.getItem('qtill.amount') ?? '';
    expect(kept).not.toBe('');
    page.charge();
    sessionStorage.setItem('qtill.amount', kept);
    expect((await load()).show()).toBeNull();
  });

  it('A05 what was to be paid by a cancelled code is left for the next keypad, to be corrected', async () => {
    const page = await typed();
    page.charge();
    vi.advanceTimersByTime(MINUTE_MS);
    page.keepDraft({ minor: 305, decimals: null, note: '', by: null }, 'AED', COUNTER);
    page.leaveDraft({ minor: 1_250, decimals: null, note: 'table 4', by: null }, 'AED', COUNTER);
    expect(page.show()).toMatchObject({ minor: 1_250, note: 'table 4', by: null, isEarlier: true });
  });

  it('A05 does not come back in another window', async () => {
    await typed();
    vi.stubGlobal('sessionStorage', storage());
    expect((await load()).show()).toBeNull();
  });
});
