import { expect, it } from 'vitest';
import ar from './ar.json';
import en from './en.json';

type Tree = { [key: string]: string | Tree };

const textsOf = (tree: Tree, prefix = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value]] : textsOf(value, `${prefix}${key}.`),
  );

/** Words that CONTRIBUTING.md gives up for the one that is said instead: the field's, and other names of the same thing. */
const GIVEN_UP = {
  en: [
    { isSaid: 'sale', instead: /\borders?\b/i },
    { isSaid: 'payment', instead: /\b(checkouts?|attempts?)\b/i },
    { isSaid: 'payment service', instead: /\b(gateway|provider)\b/i },
    { isSaid: 'reserved', instead: /\bauthori[sz]ed\b/i },
    { isSaid: 'customer', instead: /\b(payer|shopper|client)s?\b/i },
    { isSaid: 'message', instead: /\bnotices?\b/i },
    {
      isSaid: 'refunded',
      instead: /\b(went|given) back\b|\bgiv(e|ing) (money|the money|this payment) back\b/i,
    },
    { isSaid: 'tell, nothing new', instead: /\b(idempot\w+|exceptions?|endpoints?|ledger|postings?)\b/i },
  ],
  ar: [
    { isSaid: 'عملية بيع', instead: /(?<!\p{L})(ال|لل|بال|وال)طلب(?!\p{L})|طلبات|طلب (<|\d)/u },
    { isSaid: 'دفعة', instead: /عملي(ة|ات) (دفع|استرداد)(?!\p{L})|محاولة (أخرى\. لم|دفع)/u },
    { isSaid: 'خدمة الدفع', instead: /مزوّ?د|بوابة الدفع/u },
    { isSaid: 'محجوز', instead: /تفويض|مفوّ?ض/u },
    { isSaid: 'العميل', instead: /زبون|زبائن|المشتري/u },
    { isSaid: 'الرقم السري', instead: /رمز(ه|ك|ها)? ?(ال)?سري|كلمة السر(?!\p{L})/u },
    { isSaid: 'الخادم', instead: /خادمنا|السيرفر/u },
    { isSaid: 'معلّق', instead: /جانباً/u },
    { isSaid: 'الهاتف', instead: /جوال/u },
    { isSaid: 'ملغاة', instead: /ملغى/u },
    { isSaid: 'رد', instead: /(?<!\p{L})(ال)?(جواب|إجابة)/u },
    { isSaid: 'الرسائل', instead: /إشعار/u },
    // Of goods it may be said.
    { isSaid: 'استُرد', instead: /أُعيد(?!ت)|إعادة (هذا )?(المبلغ|الأموال)/u },
  ],
};

const CATALOGUES = { en, ar };

it.each(['en', 'ar'] as const)('each thing has one name in %s', (locale) => {
  for (const [key, text] of textsOf(CATALOGUES[locale])) {
    for (const { isSaid, instead } of GIVEN_UP[locale])
      expect(text, `${key}: the word is ${isSaid}`).not.toMatch(instead);
  }
});

/** What is read of a message: its texts without the names and kinds of its values. */
const readable = (text: string): string =>
  text.replaceAll(/\{\w+, (plural|select), ?/g, '{').replaceAll(/<\/?\w+>/g, '');

it('Arabic has Arabic punctuation and Latin digits', () => {
  for (const [key, text] of textsOf(ar)) {
    expect(readable(text), key).not.toMatch(/[\u0600-\u06ff\u200f\u2069\s][,;?]|[,;?][\s\u0600-\u06ff]/);
    expect(text, key).not.toMatch(/[٠-٩۰-۹]/);
  }
});

it('Arabic counts have the forms that its numbers need', () => {
  for (const [key, text] of textsOf(ar)) {
    if (!text.includes(', plural,')) continue;
    const forms = [...text.matchAll(/(=\d|zero|one|two|few|many|other) \{/g)].map(([, form]) => form);
    expect(forms, key).toContain('other');
    if (forms.includes('one') || forms.includes('few')) expect(forms, key).toContain('few');
    // From eleven on the noun is singular; a masculine one that ends in alif is another from a hundred on.
    if (/ (رمزاً|حرفاً|تنبيهاً|مبلغاً)/.test(text) && forms.includes('one')) expect(forms, key).toContain('many');
  }
});

it('English and Arabic end a sentence alike, and leave no space before an ellipsis', () => {
  const arabic = new Map(textsOf(ar));
  const end = (text = '') => /(?<!no)[.?…:]$/.exec(text.replace('؟', '?'))?.[0] ?? '';
  for (const [key, text] of textsOf(en)) {
    expect(text, key).not.toMatch(/ …/);
    expect(arabic.get(key), key).not.toMatch(/ …/);
    expect(end(arabic.get(key)), key).toBe(end(text));
  }
});
