import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import ar from '@/lib/messages/ar.json';
import en from '@/lib/messages/en.json';
import { CrashedScreen, readerOf } from './crashed-screen';

it.each([
  ['/pay/lnk_abc', 'payer'],
  ['/return/chk_abc', 'payer'],
  ['/', 'till'],
  ['/checkouts/chk_abc', 'till'],
  ['/orders', 'till'],
  ['/payments', 'till'],
] as const)('on %s a %s looks', (path, reader) => {
  expect(readerOf(path)).toBe(reader);
});

it('says what the catalogues say to a payer, in both languages, and nothing of a till before it knows who looks', () => {
  const html = renderToStaticMarkup(<CrashedScreen error={{ digest: '123' }} reset={() => undefined} />);
  for (const { payer, error } of [en, ar]) {
    for (const text of [payer.failed.title, payer.failed.body, payer.lookAgain]) expect(html).toContain(text);
    expect(html).not.toContain(error.title);
  }
  expect(html).toContain('123');
});
