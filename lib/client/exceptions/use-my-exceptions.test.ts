import { expect, it } from 'vitest';
import { deviceStorage } from '../device/device-storage';
import { dismissedNews, dismissNews, readDismissedNews } from './use-my-exceptions';

it('remembers what was dismissed over a reload, the last hundred', () => {
  for (let number = 1; number <= 120; number += 1) dismissNews(`exc_${number}`);
  dismissNews('exc_120');
  dismissedNews.set([]);
  readDismissedNews();
  expect(dismissedNews.get()).toHaveLength(100);
  expect(dismissedNews.get().slice(0, 2)).toEqual(['exc_120', 'exc_119']);
});

it('starts anew when the device kept nonsense', () => {
  for (const kept of ['{', '"exc_1"', '[1, {}]']) {
    deviceStorage.write('qtill.dismissed-news', kept);
    readDismissedNews();
    expect(dismissedNews.get(), kept).toEqual([]);
  }
});
