import { describe, expect, it, vi } from 'vitest';
import { pollEvery } from './poll-every';
import {
  forgetReadings,
  hearStillSo,
  isEndSince,
  newest,
  noteReading,
  onReading,
  readAge,
  readingOf,
  readSince,
} from './reading';
import { checkoutDto } from '../testing/checkout-dto';

const reading = (over: Parameters<typeof checkoutDto>[0], receivedAt = 0) => ({
  checkout: checkoutDto(over),
  receivedAt,
});

describe('which answer counts', () => {
  const paid = reading({ version: 5, status: 'PAID', phase: 'closed' });

  it('B15 a late answer never turns Paid back into Waiting', () => {
    expect(newest(paid, reading({ version: 4, serverNow: 9_000_000 }))).toBe(paid);
  });

  it('a newer version does', () => {
    const refunded = reading({ version: 6, status: 'REFUNDED' });
    expect(newest(paid, refunded)).toBe(refunded);
  });

  it('of two answers with the same version the later one tells the age', () => {
    const later = reading({ serverNow: 2_000_000 });
    expect(newest(reading({ serverNow: 1_500_000 }), later)).toBe(later);
  });

  it('never mixes up two checkouts', () => {
    const other = reading({ id: 'chk_2', version: 1 });
    expect(newest(paid, other)).toBe(other);
  });
});

describe('an answer that came by whatever way', () => {
  it('B15 is told to whoever shows its checkout, and a late older one changes nothing', () => {
    const shown: (string | null | undefined)[] = [];
    const stop = onReading(() => shown.push(readingOf('chk_told')?.checkout.status));
    noteReading(checkoutDto({ id: 'chk_told', version: 3, status: 'PENDING' }));
    // The answer that was held while another one was accepted.
    const paid = noteReading(checkoutDto({ id: 'chk_told', version: 4, status: 'PAID', phase: 'closed' }));
    noteReading(checkoutDto({ id: 'chk_told', version: 3, status: 'PENDING' }));
    stop();
    noteReading(checkoutDto({ id: 'chk_told', version: 5, status: 'REFUNDED' }));
    expect(shown).toEqual(['PENDING', 'PAID', 'PAID']);
    expect(paid.checkout.version).toBe(4);
    forgetReadings();
    expect(readingOf('chk_told')).toBeUndefined();
  });

  it('ends the asking once it says that nothing more comes', () => {
    vi.stubGlobal('document', { hidden: false });
    const waiting = reading({ id: 'chk_over', version: 3, phase: 'open', status: 'PENDING' }, Date.now());
    expect(pollEvery(waiting)).toBeGreaterThan(0);
    noteReading(checkoutDto({ id: 'chk_over', version: 4, status: 'PAID', phase: 'closed' }));
    expect(pollEvery(waiting)).toBe(0);
    forgetReadings();
  });
});

describe('an end in front of us', () => {
  // The device's clock is an hour ahead of the server's.
  const ended = (endedAt: number | null) => reading({ endedAt, serverNow: 1_010_000 }, 4_610_000);

  it('is one that came while the screen was open', () => {
    expect(isEndSince(ended(1_005_000), 4_600_000)).toBe(true);
    expect(isEndSince(ended(null), 4_600_000)).toBe(true);
  });

  it('is none that came before: a page out of the browser’s cache shows Waiting first', () => {
    expect(isEndSince(ended(990_000), 4_600_000)).toBe(false);
  });
});

describe('the age of a read', () => {
  it('is what the server says plus our own waiting', () => {
    expect(readAge(reading({ lastReadAt: 1_000, serverNow: 3_000 }, 50_000), 54_000)).toBe(6_000);
  });

  it('does not shrink when the clock of the device is set back', () => {
    expect(readAge(reading({ lastReadAt: 1_000, serverNow: 3_000 }, 50_000), 10_000)).toBe(2_000);
  });

  it('is unknown when the gateway was never read', () => {
    expect(readAge(reading({ lastReadAt: null }), 0)).toBeNull();
  });
});

describe('a read that is heard of while an answer is held', () => {
  const shown = reading({ version: 3, serverNow: 1_000_000, lastReadAt: 999_000 }, 50_000);

  it('is as old as the line feeds say, and makes the state fresh on this device', () => {
    const heard = hearStillSo(' \n\n\n', 3, 60_000);
    expect(heard).toEqual({ version: 3, readAt: 58_000 });
    expect(readAge(readSince(shown, heard), 61_000)).toBe(3_000);
    expect(readAge(shown, 61_000), 'without it').toBe(12_000);
  });

  it('is none in a heartbeat, and none of another version or of an older read', () => {
    expect(hearStillSo('  ', 3)).toBeNull();
    expect(hearStillSo('\n', undefined)).toBeNull();
    expect(readSince(shown, null)).toBe(shown);
    expect(readSince(shown, { version: 2, readAt: 60_000 })).toBe(shown);
    expect(readSince(shown, { version: 3, readAt: 48_000 })).toBe(shown);
  });
});
