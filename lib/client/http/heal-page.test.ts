import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { healPage, NOT_ALIVE_ID } from './heal-page';

// As much of a browser as the function touches.
class Element_ {
  dataset: Record<string, string> = {};
  children: unknown[] = [];
  id = '';
  onclick: (() => void) | null = null;
  textContent = '';
  setAttribute = () => undefined;
  append = (...nodes: unknown[]) => void this.children.push(...nodes);
  cloneNode = () => Object.assign(new (this.constructor as typeof Element_)(), this, { dataset: {} });
}
class Script extends Element_ {
  src = '';
}
class Link extends Element_ {
  rel = 'stylesheet';
  href = '';
  sheet: object | null = null;
}

const CHUNK = 'http://till/_next/static/chunks/till-1a2b.js';
const page = { head: new Element_(), body: new Element_(), documentElement: new Element_() };
let lose: (target: unknown) => void;
const stopImmediatePropagation = vi.fn();
let finishLoading: () => void;
let readyState: string;
/** What stood before it in the page, and what the browser recorded of fetches. */
let early: unknown[];
let entries: Record<string, object[]>;

beforeEach(() => {
  vi.useFakeTimers();
  stopImmediatePropagation.mockClear();
  [early, entries, readyState] = [[], {}, 'complete'];
  for (const each of Object.values(page)) Object.assign(each, { children: [], dataset: {} });
  vi.stubGlobal('HTMLScriptElement', Script);
  vi.stubGlobal('HTMLLinkElement', Link);
  vi.stubGlobal('performance', { getEntriesByName: (name: string) => entries[name] ?? [] });
  vi.stubGlobal('document', {
    ...page,
    get readyState() {
      return readyState;
    },
    querySelectorAll: () => early,
    createElement: (name: string) => (name === 'script' ? new Script() : new Element_()),
  });
  vi.stubGlobal('addEventListener', (name: string, listener: (event: object) => void) => {
    if (name === 'error') lose = (target) => listener({ target, stopImmediatePropagation });
    else finishLoading = () => listener({});
  });
  run();
});

function run() {
  // As it arrives in a page: as text, with nothing of this module around it.
  const inPage = new Function(`return (${healPage.toString()})`)() as typeof healPage;
  inPage({ text: 'Not whole', again: 'Again' }, NOT_ALIVE_ID);
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const script = (src: string, over: object = {}) => Object.assign(new Script(), { src }, over);

test('a script that was lost is fetched again, ever more patiently and without end', () => {
  for (const wait of [500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000]) {
    page.head.children = [];
    lose(script(CHUNK));
    vi.advanceTimersByTime(wait - 1);
    expect(page.head.children).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(page.head.children).toEqual([expect.objectContaining({ src: CHUNK })]);
  }
});

test('who waits for the script hears nothing of the loss, so that the page does not give up', () => {
  lose(script(CHUNK));
  expect(stopImmediatePropagation).toHaveBeenCalledOnce();
  lose(script(CHUNK, { dataset: { webpack: 'app' } }));
  expect(stopImmediatePropagation).toHaveBeenCalledOnce();
});

test('so is a style sheet', () => {
  const href = 'http://till/_next/static/css/1a2b.css';
  lose(Object.assign(new Link(), { href }));
  vi.advanceTimersByTime(500);
  expect(page.head.children).toEqual([expect.objectContaining({ href })]);
});

test.each([
  ['a part that is asked for again by whoever needs it', script(CHUNK, { dataset: { webpack: 'app' } })],
  ['a picture', new Element_()],
  ['a file that is only fetched ahead', Object.assign(new Link(), { rel: 'preload', href: CHUNK })],
  ['a script of somebody else', script('http://else.where/a.js')],
])('%s is left alone', (_, target) => {
  lose(target);
  vi.advanceTimersByTime(1_000);
  expect(page.head.children).toEqual([]);
});

const OTHER = 'http://till/_next/static/chunks/main-3c4d.js';
const STYLES = 'http://till/_next/static/css/1a2b.css';

test('what was lost before anybody listened is fetched again when all the rest has come', () => {
  early = [script(CHUNK), script(OTHER), Object.assign(new Link(), { href: STYLES })];
  entries = { [OTHER]: [{ decodedBodySize: 9, responseStatus: 200 }], [CHUNK]: [{ decodedBodySize: 0 }] };
  run();
  finishLoading();
  vi.advanceTimersByTime(1_500);
  expect(page.head.children).toEqual([
    expect.objectContaining({ src: CHUNK }),
    expect.objectContaining({ href: STYLES }),
  ]);
});

test('so is what was refused with a page of words', () => {
  early = [script(CHUNK)];
  entries = { [CHUNK]: [{ decodedBodySize: 512, responseStatus: 502 }] };
  run();
  finishLoading();
  vi.advanceTimersByTime(1_500);
  expect(page.head.children).toHaveLength(1);
});

test('what came, what was noticed, and the scripts of a page that lives are not fetched twice', () => {
  const styles = Object.assign(new Link(), { href: STYLES, sheet: {} });
  early = [script(CHUNK), styles];
  run();
  lose(early[0]);
  vi.advanceTimersByTime(500);
  finishLoading();
  vi.advanceTimersByTime(1_500);
  expect(page.head.children).toHaveLength(1);

  page.head.children = [];
  page.documentElement.dataset.alive = 'true';
  early = [script(OTHER)];
  run();
  finishLoading();
  vi.advanceTimersByTime(1_500);
  expect(page.head.children).toEqual([]);
});

test('a page that is not alive after a while says so', () => {
  vi.advanceTimersByTime(15_000);
  expect(page.body.children).toEqual([expect.objectContaining({ id: NOT_ALIVE_ID })]);
});

test('a page that still loads is slow, not lost: it says so only when it has come without life, or after two minutes', () => {
  readyState = 'interactive';
  vi.advanceTimersByTime(45_000);
  expect(page.body.children).toEqual([]);
  readyState = 'complete';
  vi.advanceTimersByTime(15_000);
  expect(page.body.children).toEqual([expect.objectContaining({ id: NOT_ALIVE_ID })]);

  page.body.children = [];
  readyState = 'interactive';
  run();
  vi.advanceTimersByTime(119_000);
  expect(page.body.children).toEqual([]);
  vi.advanceTimersByTime(1_000);
  expect(page.body.children).toHaveLength(1);
});

test('a page that is alive says nothing', () => {
  page.documentElement.dataset.alive = 'true';
  vi.advanceTimersByTime(15_000);
  expect(page.body.children).toEqual([]);
});
