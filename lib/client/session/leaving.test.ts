import { beforeEach, describe, expect, it, vi } from 'vitest';
import { hideWhenLeft } from './leaving';

const reload = vi.fn();
let page: EventTarget;
let dataset: Record<string, string>;

const tell = (type: string, persisted: boolean) =>
  page.dispatchEvent(Object.assign(new Event(type), { persisted }));

beforeEach(() => {
  page = new EventTarget();
  dataset = {};
  reload.mockClear();
  vi.stubGlobal('window', page);
  vi.stubGlobal('document', { documentElement: { dataset } });
  vi.stubGlobal('location', { reload });
});

describe('a screen that somebody leaves', () => {
  it('is empty while the browser keeps it, and asks the server when it is shown again', () => {
    hideWhenLeft();
    tell('pageshow', false);
    expect(reload).not.toHaveBeenCalled();
    tell('pagehide', true);
    expect(dataset).toHaveProperty('left');
    tell('pageshow', true);
    expect(reload).toHaveBeenCalledOnce();
    expect(dataset, 'and stays empty meanwhile').toHaveProperty('left');
  });

  it('stays as it is when nobody can come back to it', () => {
    const stop = hideWhenLeft();
    tell('pagehide', false);
    stop();
    tell('pagehide', true);
    tell('pageshow', true);
    expect(dataset).toEqual({});
    expect(reload).not.toHaveBeenCalled();
  });
});
