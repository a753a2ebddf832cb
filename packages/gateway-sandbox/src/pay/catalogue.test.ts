import { expect, it } from 'vitest';
import { catalogueAr } from './catalogue-ar';
import { catalogueEn } from './catalogue-en';

it('Arabic says everything English says, in Arabic', () => {
  expect(Object.keys(catalogueAr)).toEqual(Object.keys(catalogueEn));
  for (const [key, words] of Object.entries(catalogueAr)) {
    if (key !== 'otherLanguage') expect(words, key).toMatch(/[\u0600-\u06ff]/);
  }
});
