import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';

type Told = Readonly<Record<string, unknown>>;
type Heard = (event: { origin: string; source: unknown; data: unknown }) => void;

/** As much of a browser as the script touches. */
function openPage() {
  const posted: unknown[] = [];
  const listeners: Heard[] = [];
  const contentWindow = { postMessage: (message: unknown, to: string) => void posted.push([message, to]) };
  const frame = { contentWindow, src: '', title: '', style: { cssText: '' } };
  const shown: unknown[] = [];
  const place = { replaceChildren: (child: unknown) => void shown.push(child) };
  const window: { PaymenntJS?: PaymenntJS; addEventListener: unknown } = {
    addEventListener: (_: string, heard: Heard) => void listeners.push(heard),
  };
  const document = {
    currentScript: { src: 'http://pay.test/static/js/paymennt-frames.js?t=1' },
    querySelector: (selector: string) => (selector === '#missing' ? null : place),
    createElement: () => frame,
  };
  const source = readFileSync(join(import.meta.dirname, 'paymennt-frames.js'), 'utf8');
  runInNewContext(source, { document, window, URL, URLSearchParams });
  const say = (data: unknown, { origin = 'http://pay.test', from = contentWindow as unknown } = {}) => {
    for (const heard of listeners) heard({ origin, source: from, data });
  };
  if (!window.PaymenntJS) throw new Error('The script made no PaymenntJS.');
  return { kit: window.PaymenntJS, frame, shown, posted, say };
}

interface PaymenntJS {
  readonly modes: Told;
  init(options: Told): void;
  submitPayment(): void;
}

it('shows the form where the shop says, and tells the shop what happens in it', () => {
  const { kit, frame, shown, posted, say } = openPage();
  const heard: [string, unknown][] = [];
  const hear = (name: string) => (data: unknown) => void heard.push([name, data]);
  expect(kit.modes).toEqual({ LIVE: 'LIVE', TEST: 'TEST', STAGING: 'STAGING' });
  kit.init({
    publicKey: 'pk_test_1',
    mode: kit.modes['TEST'],
    onTokenized: hear('tokenized'),
    onTokenizationFailed: hear('failed'),
    onValidationUpdate: hear('validation'),
  });
  expect(shown).toEqual([frame]);
  expect(frame.src).toBe('http://pay.test/frames/card?publicKey=pk_test_1&lang=en');
  kit.submitPayment();
  expect(posted).toEqual([[{ kind: 'submit' }, 'http://pay.test']]);
  say({ kind: 'validation', valid: false, validationErrors: [], lastActiveField: 'cvv' });
  say({ kind: 'failed', error: 'This card has expired.' });
  say({ kind: 'tokenized', token: 'ptk_sandbox_1' });
  expect(heard).toMatchObject([
    ['validation', { valid: false, validationErrors: [], lastActiveField: 'cvv' }],
    ['failed', { error: 'This card has expired.' }],
    ['tokenized', { token: 'ptk_sandbox_1' }],
  ]);
});

it('believes nobody but its own frame', () => {
  const { kit, say } = openPage();
  const tokens: unknown[] = [];
  kit.init({ publicKey: 'pk_test_1', onTokenized: (data: unknown) => void tokens.push(data) });
  say({ kind: 'tokenized', token: 'ptk_1' }, { origin: 'https://evil.example' });
  say({ kind: 'tokenized', token: 'ptk_1' }, { from: {} });
  expect(tokens).toEqual([]);
});

it('says what is missing', () => {
  const { kit } = openPage();
  expect(() => kit.submitPayment()).toThrow('call PaymenntJS.init first');
  expect(() => kit.init({ selector: '#missing' })).toThrow('there is no element #missing');
});
