import { beforeEach, expect, it, vi } from 'vitest';

class Field extends EventTarget {
  readonly dataset = {};
  readonly type = 'button';
}

let page: EventTarget;
let stored: Map<string, string>;
beforeEach(() => {
  page = new EventTarget();
  stored = new Map();
  vi.stubGlobal('window', {
    addEventListener: page.addEventListener.bind(page),
    // Node's own heeds no boolean here.
    removeEventListener: (of: string, listener: EventListener, capture: boolean) =>
      page.removeEventListener(of, listener, { capture }),
  });
  vi.stubGlobal('HTMLTextAreaElement', class extends Field {});
  vi.stubGlobal('HTMLInputElement', class extends Field {});
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  });
});

/** As after the page was loaded. */
async function load() {
  vi.resetModules();
  return import('./scanner-guard');
}

/** Types as slowly as a person does; which keys the page never hears. */
function type(keys: string[], at = 0): string[] {
  return keys.filter((key, index) => {
    const event = Object.assign(new Event('keydown', { cancelable: true }), { key });
    Object.defineProperty(event, 'timeStamp', { value: at + index * 120 });
    page.dispatchEvent(event);
    return event.defaultPrevented;
  });
}

it('what a manager sets as the scanner’s keys is there after the page was loaded again', async () => {
  (await load()).setScannerKeys({ prefix: '~', suffix: 'F9' });
  expect((await load()).scannerKeys()).toEqual({ prefix: '~', suffix: 'F9' });
  (await load()).setScannerKeys({ prefix: null, suffix: 'F9' });
  expect((await load()).scannerKeys()).toEqual({ prefix: null, suffix: 'F9' });
  (await load()).setScannerKeys({ prefix: null, suffix: null });
  expect((await load()).scannerKeys()).toEqual({ prefix: null, suffix: null });
});

it('a device where nobody has set them, or something else is stored, knows none', async () => {
  expect((await load()).scannerKeys()).toEqual({ prefix: null, suffix: null });
  stored.set('qtill.scanner', '');
  expect((await load()).scannerKeys()).toEqual({ prefix: null, suffix: null });
});

it('a code behind the key that was set is kept from the keypad, however slowly it is typed', async () => {
  (await load()).setScannerKeys({ prefix: '~', suffix: null });
  const { guardFromScanners } = await load();
  const stop = guardFromScanners();
  expect(type(['1', '2', '5', '0'])).toEqual([]);
  expect(type(['~', '1', '2', '5', '0', 'Enter'], 10_000)).toEqual(['~', '1', '2', '5', '0', 'Enter']);
  stop();
  expect(type(['~', '1'], 20_000)).toEqual([]);
});

it('the key behind a code makes it a scanner’s, and one set anew counts from the next key on', async () => {
  const { guardFromScanners, onMachine, setScannerKeys } = await load();
  const found = vi.fn();
  onMachine(found);
  const stop = guardFromScanners();
  expect(type(['6', '2', 'F9'])).toEqual([]);
  expect(found).not.toHaveBeenCalled();
  setScannerKeys({ prefix: null, suffix: 'F9' });
  expect(type(['6', '2', 'F9'], 10_000)).toEqual(['F9']);
  expect(found, 'what came before the key is taken back').toHaveBeenCalledOnce();
  stop();
});
