import { describe, expect, it } from 'vitest';
import ar from './ar.json';
import en from './en.json';

type Tree = { [key: string]: string | Tree };

const flatten = (tree: Tree, prefix = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  );

const placeholders = (text: string) => [...text.matchAll(/[{<](\w+)[,}>]/g)].map((match) => match[1]).sort();

const english = new Map(flatten(en));
const arabic = new Map(flatten(ar));

describe('the catalogues', () => {
  it('have the same keys in both languages', () => {
    expect([...arabic.keys()]).toEqual([...english.keys()]);
  });

  it.each([...english.keys()])('fill in the same values for %s', (key) => {
    const names = (text = '') => [...new Set(placeholders(text))];
    expect(names(arabic.get(key))).toEqual(names(english.get(key)));
  });

  it('have no empty text and leave nothing in English but names', () => {
    for (const [key, text] of arabic) {
      expect(text.trim(), key).not.toBe('');
      if (key !== 'app.name') expect(text, key).toMatch(/[\u0600-\u06ff]/);
    }
  });

  const OF_THE_OFFICE = ['office.', 'history.', 'keys.', 'outboundWebhooks.'];

  it('speak of no set-up to whoever stands at the till, who cannot change it', () => {
    const setUp = /\b(tls|ssl|https?|readme|npm|proxy|app_url|localhost|webhook|server key)\b/i;
    for (const [key, text] of [...english, ...arabic]) {
      if (OF_THE_OFFICE.some((room) => key.startsWith(room))) continue;
      expect(text, key).not.toMatch(setUp);
    }
  });

  it('tell a manager what to do, and never to call one', () => {
    const calls = /\b(call|tell) a manager\b|(اطلب|أبلغ) المدير/i;
    const forManagers = /\{who, select, manager \{([^}]*)\} other \{[^}]*\}\}/;
    for (const [key, text] of [...english, ...arabic]) {
      if (!/^(sentence|exceptionAlert)\./.test(key)) continue;
      expect(text.replace(forManagers, '$1'), key).not.toMatch(calls);
    }
  });

  it('name people without a verb for men alone, and in Arabic say nothing that is only translated', () => {
    const onlyMen = /(ألغى|وافق|كتب|أدخل|باع)(ه|ها)?( عليه| عليها)? (<(name|by)>|⁨?\{(name|by)\})/u;
    const stiff = /بكلماتك|ولا يفتحه إلا|من أحد\.|استدعِ|البتّ|تبتّ|رغم ذلك$|لا تمسح$/u;
    for (const [key, text] of arabic) {
      expect(text, key).not.toMatch(onlyMen);
      expect(text, key).not.toMatch(stiff);
    }
  });

  it('say where there is no connection what cannot be done, and what can', () => {
    expect(english.get('offline.body')).toMatch(/cannot charge, cancel or refund.*You can/);
    expect(arabic.get('offline.body')).toMatch(/لا يمكنك.*التحصيل.*يمكنك/);
  });

  it('leave the number of a sale to its element, which keeps it in one line and in order', () => {
    for (const [key, text] of [...english, ...arabic]) expect(text, key).not.toContain('{reference}');
  });

  it('promise nothing of a charge that nobody has answered: it may be in no list', () => {
    const unanswered = ['charge.preparing', 'charge.still', 'charge.network', 'charge.server', 'charge.slow'];
    for (const key of unanswered) {
      expect(english.get(key), key).not.toMatch(/\b(stays|is) in the list\b/);
      expect(arabic.get(key), key).not.toMatch(/ستبقى/);
    }
    expect(english.get('charge.slow')).toMatch(/\bif the charge has reached our server\b/);
    expect(arabic.get('charge.slow')).toMatch(/إذا كانت عملية البيع قد وصلت/);
  });
});
