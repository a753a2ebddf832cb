import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import ar from '@/lib/messages/ar.json';
import en from '@/lib/messages/en.json';
import { CrashedScreen } from './crashed-screen';

it('says what a payer is told elsewhere, in both languages, and nothing of a till or of sales', () => {
  const html = renderToStaticMarkup(<CrashedScreen error={{ digest: '123' }} reset={() => undefined} />);
  for (const { payer, error, app } of [en, ar]) {
    expect(html).toContain(payer.failed.title);
    expect(html).not.toContain(error.title);
    expect(html.toLowerCase()).not.toContain(app.sales.toLowerCase());
  }
  expect(html).not.toMatch(/\btill\b|صندوق/i);
  expect(html, 'for whoever reads the log').toContain('123');
});
