import type { Catalogue } from './catalogue';
import { catalogueAr } from './catalogue-ar';
import { catalogueEn } from './catalogue-en';

export interface Language {
  readonly code: 'en' | 'ar';
  readonly direction: 'ltr' | 'rtl';
  readonly other: 'en' | 'ar';
  readonly words: Catalogue;
}

const english: Language = { code: 'en', direction: 'ltr', other: 'ar', words: catalogueEn };
const arabic: Language = { code: 'ar', direction: 'rtl', other: 'en', words: catalogueAr };

/** The first wish we can grant, else English. */
export function pickLanguage(...wishes: readonly (string | null | undefined)[]): Language {
  for (const wish of wishes) {
    const code = wish?.toLowerCase();
    if (code === 'ar' || code === 'ara') return arabic;
    if (code === 'en' || code === 'eng') return english;
  }
  return english;
}
