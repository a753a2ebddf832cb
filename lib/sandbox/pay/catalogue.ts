import type { catalogueEn } from './catalogue-en';

export type WordKey = keyof typeof catalogueEn;
export type Catalogue = Readonly<Record<WordKey, string>>;
