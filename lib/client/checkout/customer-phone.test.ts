import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { BETWEEN_SCREENS_MS, holdPhone, keepPhone, phoneOf } from './customer-phone';

let close: (() => void)[] = [];
const open = (orderId: string) => {
  const leave = holdPhone(orderId);
  close.push(leave);
  return leave;
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  for (const leave of close) leave();
  close = [];
  vi.advanceTimersByTime(BETWEEN_SCREENS_MS);
  vi.useRealTimers();
});

it('keeps what was typed from one way of paying to the next, for as long as they take', () => {
  const leaveSheet = open('one');
  keepPhone('one', '050 123 4567');
  leaveSheet();
  vi.advanceTimersByTime(BETWEEN_SCREENS_MS - 1);
  const leaveTerminal = open('one');
  vi.advanceTimersByTime(BETWEEN_SCREENS_MS * 100);
  leaveTerminal();
  open('one');
  expect(phoneOf('one')).toBe('050 123 4567');
});

it('forgets it when no screen of the sale follows', () => {
  const leave = open('one');
  keepPhone('one', '050 123 4567');
  leave();
  vi.advanceTimersByTime(BETWEEN_SCREENS_MS);
  open('one');
  expect(phoneOf('one')).toBe('');
});

it('never shows it for another sale, and forgets it as soon as that one is there', () => {
  const leave = open('one');
  keepPhone('one', '050 123 4567');
  leave();
  open('two');
  expect(phoneOf('two')).toBe('');
  expect(phoneOf('one')).toBe('');
});

it('is empty again when it was cleared', () => {
  open('one');
  keepPhone('one', '050 123 4567');
  keepPhone('one', '');
  expect(phoneOf('one')).toBe('');
});
