import { expect, it } from 'vitest';
import { deviceStorage } from '../device/device-storage';
import { dismissedExceptions, dismissException, readDismissedExceptions } from './use-my-exceptions';

it('remembers what was dismissed over a reload, the last hundred', () => {
  for (let number = 1; number <= 120; number += 1) dismissException(`exc_${number}`);
  dismissException('exc_120');
  dismissedExceptions.set([]);
  readDismissedExceptions();
  expect(dismissedExceptions.get()).toHaveLength(100);
  expect(dismissedExceptions.get().slice(0, 2)).toEqual(['exc_120', 'exc_119']);
});

it('starts anew when the device kept nonsense', () => {
  for (const stored of ['{', '"exc_1"', '[1, {}]']) {
    deviceStorage.write('qtill.dismissed-exceptions', stored);
    readDismissedExceptions();
    expect(dismissedExceptions.get(), stored).toEqual([]);
  }
});
