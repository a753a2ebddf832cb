import { deviceStorage } from './device-storage';
import { externalStore } from './external-store';

const STORAGE_KEY = 'qtill.dismissed-news';
const KEPT = 100;

/** Exceptions that somebody at this till has seen; managers still have them. */
export const dismissedNews = externalStore<readonly string[]>([]);

export const readDismissedNews = () => dismissedNews.set(parse(deviceStorage.read(STORAGE_KEY)));

export function dismissNews(id: string): void {
  const kept = [id, ...dismissedNews.get().filter((each) => each !== id)].slice(0, KEPT);
  deviceStorage.write(STORAGE_KEY, JSON.stringify(kept));
  dismissedNews.set(kept);
}

function parse(text: string | null): string[] {
  try {
    const stored: unknown = text === null ? [] : JSON.parse(text);
    return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}
