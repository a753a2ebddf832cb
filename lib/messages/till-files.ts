import 'server-only';
import { workAsyncStorage } from 'next/dist/server/app-render/work-async-storage.external';
import type { Locale } from '../api/device-settings';

/**
 * Addresses of the files that `TillMessages` loads. The list of what a build loads later is the framework's; in development
 * there is none of this form, and nothing is fetched ahead.
 */
export function tillFiles(locale: Locale): string[] {
  const later = workAsyncStorage.getStore()?.reactLoadableManifest ?? {};
  const found = Object.entries(later).find(([name]) => name.endsWith(`/messages/${locale}.json`));
  return (found?.[1].files ?? []).map((file) => `/_next/${encodeURI(file)}`);
}
