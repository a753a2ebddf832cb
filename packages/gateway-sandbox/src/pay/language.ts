import { catalogueAr } from './catalogue-ar';
import { type Catalogue, catalogueEn } from './catalogue-en';

export interface Language {
  readonly code: 'en' | 'ar';
  readonly direction: 'ltr' | 'rtl';
  readonly other: 'en' | 'ar';
  readonly words: Catalogue;
}

const english: Language = { code: 'en', direction: 'ltr', other: 'ar', words: catalogueEn };
const arabic: Language = { code: 'ar', direction: 'rtl', other: 'en', words: catalogueAr };

/** The first supported language, English by default. */
export function pickLanguage(...requested: readonly (string | null | undefined)[]): Language {
  for (const name of requested) {
    const code = name?.toLowerCase();
    if (code === 'ar' || code === 'ara') return arabic;
    if (code === 'en' || code === 'eng') return english;
  }
  return english;
}
