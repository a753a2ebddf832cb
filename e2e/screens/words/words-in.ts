import { arabic } from './arabic';
import { english } from './english';
import type { Words } from './words';

export type Language = 'en' | 'ar';

/** What stands on the till. */
export const wordsIn: Readonly<Record<Language, Words>> = { en: english, ar: arabic };
