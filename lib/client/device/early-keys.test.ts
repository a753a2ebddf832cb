import { beforeEach, describe, expect, it, vi } from 'vitest';
import { followKey, type KeyRun } from './key-run';
import { holdEarlyKeys, TYPED_AMOUNT_KEY } from './early-keys';

// As much of a browser as the function touches.
class Element_ extends EventTarget {
  constructor(readonly within: readonly string[]) {
    super();
  }
  closest = (selector: string) => (this.within.includes(selector) ? this : null);
}
const KEYPAD_KEY = '[role=group] button';
const FIELD = 'input,textarea';

let page: EventTarget;
let comeAlive: () => void;
let stored: Map<string, string>;
/** What the page hears, once it is there. */
let heard: string[];

beforeEach(() => {
  page = new EventTarget();
  stored = new Map([[TYPED_AMOUNT_KEY, '1250  AED 1']]);
  heard = [];
  vi.stubGlobal('Element', Element_);
  vi.stubGlobal('document', { documentElement: {} });
  vi.stubGlobal('sessionStorage', { removeItem: (key: string) => stored.delete(key) });
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  // Node's own heeds no boolean here.
  vi.stubGlobal('removeEventListener', (type: string, listener: EventListener, capture: boolean) =>
    page.removeEventListener(type, listener, { capture }),
  );
  vi.stubGlobal(
    'MutationObserver',
    class {
      isOver = false;
      constructor(react: (records: null, self: unknown) => void) {
        comeAlive = () => void (this.isOver || react(null, this));
      }
      observe = () => undefined;
      disconnect = () => void (this.isOver = true);
    },
  );
  // As it arrives in a page: as text, with nothing of this module around it.
  (new Function(`return (${holdEarlyKeys.toString()})`)() as typeof holdEarlyKeys)(TYPED_AMOUNT_KEY);
});

type Press = { type?: string; key?: string; at?: number; label?: string };

/** One event on an element, as a browser passes it: first to the window, then to whoever listens below. */
function press({ type = 'keydown', key, at = 0, label = key ?? '' }: Press, within: readonly string[] = []) {
  const target = new Element_(within);
  const event = new Event(type, { cancelable: true });
  let isStopped = false;
  const stopImmediatePropagation = () => (isStopped = true);
  for (const [name, value] of Object.entries({ target, key, timeStamp: at, stopImmediatePropagation }))
    Object.defineProperty(event, name, { value });
  target.dispatchEvent = (sent) => {
    isStopped = false;
    page.dispatchEvent(sent);
    return isStopped || heard.push(`${type} ${label} ${sent.timeStamp}`) > 0;
  };
  target.dispatchEvent(event);
  return event;
}

const tap = (label: string) => {
  for (const type of ['pointerdown', 'pointerup', 'click']) press({ type, label }, [KEYPAD_KEY]);
};

describe('what is pressed before the page is alive', () => {
  it('A17 arrives once, whole, in order and with its times', () => {
    tap('1');
    press({ key: '2', at: 120 });
    press({ key: '٥', at: 240 });
    expect(heard).toEqual([]);
    comeAlive();
    const all = ['pointerdown 1 0', 'pointerup 1 0', 'click 1 0', 'keydown 2 120', 'keydown ٥ 240'];
    expect(heard).toEqual(all);
    comeAlive();
    press({ key: '0', at: 360 });
    expect(heard, 'later keys go straight through').toEqual([...all, 'keydown 0 360']);
  });

  it('A17 is judged as a scanner’s by the times it was pressed at', () => {
    Array.from('62910').forEach((key, index) => press({ key, at: 1_000 + index * 8 }));
    comeAlive();
    let run: KeyRun | null = null;
    for (const line of heard) {
      const [, key = '', at] = line.split(' ');
      run = followKey(run, { key, at: Number(at) }, { prefix: null, suffix: null });
    }
    expect(run).toMatchObject({ count: 5, isMachine: true });
  });

  it('leaves fields and other buttons alone', () => {
    press({ key: '7' }, [FIELD]);
    press({ type: 'click', label: 'menu' });
    expect(heard).toEqual(['keydown 7 0', 'click menu 0']);
    comeAlive();
    expect(heard).toHaveLength(2);
  });

  it('does not give the focus to a key that is tapped', () => {
    expect(press({ type: 'mousedown' }, [KEYPAD_KEY]).defaultPrevented).toBe(true);
    expect(press({ type: 'mousedown' }).defaultPrevented).toBe(false);
  });

  it.each([
    ['a digit', false, () => press({ key: '7' })],
    ['a tap', false, () => tap('7')],
    ['a key that types nothing', true, () => press({ key: 'F9' })],
  ])('after %s an amount from before the reload is still there: %s', (_, stays, act) => {
    act();
    expect(stored.has(TYPED_AMOUNT_KEY)).toBe(stays);
  });
});
