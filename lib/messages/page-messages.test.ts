import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { importsOf, laterImportsOf, reachedFrom, ROOT } from './testing/imports';
import ar from './ar.json';
import en from './en.json';
import { type MessagePath, PAGE_MESSAGES, type PageMessagesName } from './page-messages';
import keepTill, { pickMessages, TILL } from './till-catalogue.mjs';

const NAMES = Object.keys(en).join('|');
const SCOPED = /useTranslations(?:<[^>]*>)?\('([^']+)'\)/g;
/** A message that is named in full, and all that is fixed of the name of one. */
const WHOLE = new RegExp(`'((?:${NAMES})\\.[\\w.]+)'`, 'g');
const BEGUN = new RegExp(`\`((?:${NAMES})[\\w.]*)\\.\\$\\{`, 'g');

const read = (file: string) => readFileSync(file, 'utf8');
const isClient = (file: string) => /^'use client'/.test(read(file));
const isThere = (path: string) =>
  path.split('.').reduce<unknown>((node, key) => (node as Record<string, unknown>)?.[key], en) !== undefined;

/** `office.alarm.x` as `office.alarm`: no page is given less of a namespace than that. */
const shorten = (path: string) => path.split('.').slice(0, 2).join('.');

/** What a file of the browser says, by its namespace or in full; what only looks like a message is none. */
function messagesIn(file: string): string[] {
  const text = read(file);
  const found = [SCOPED, WHOLE, BEGUN].flatMap((pattern) => [...text.matchAll(pattern)]);
  return found
    .map(([, path = '']) => path)
    .filter(isThere)
    .map(shorten);
}

/** The files of a page that run in the browser: from the first that says so on. */
function clientFilesOf(page: string): string[] {
  const drawn = reachedFrom([page], (file) => (isClient(file) ? [] : importsOf(file)));
  const all = reachedFrom([...drawn].filter(isClient), (file) => [
    ...importsOf(file),
    ...laterImportsOf(file),
  ]);
  return [...all].filter((file) => /\.tsx?$/.test(file));
}

/** The layouts around a file of `app`, from the outermost in. A layout has no other of its own folder around it. */
function layoutsOf(file: string): string[] {
  const own = /layout\.tsx$/.test(file) ? dirname(dirname(file)) : dirname(file);
  const folders: string[] = [];
  for (let at = own; at.startsWith(join(ROOT, 'app')); at = dirname(at)) folders.unshift(at);
  return folders.map((folder) => join(folder, 'layout.tsx')).filter((layout) => existsSync(layout));
}

/** `TillMessages` gives those of the till. */
const isGivenIn = (file: string, name: PageMessagesName): boolean =>
  [
    `<PageMessages of="${name}"`,
    `PAGE_MESSAGES.${name})`,
    ...(name === 'till' ? ['<TillMessages '] : []),
  ].some((given) => read(file).includes(given));

const givenBy = (file: string): readonly MessagePath[] =>
  (Object.keys(PAGE_MESSAGES) as PageMessagesName[])
    .filter((name) => isGivenIn(file, name))
    .flatMap((name) => [...PAGE_MESSAGES[name]]);

function givenTo(file: string): Set<string> {
  return new Set([...layoutsOf(file), file].flatMap(givenBy));
}

const files = readdirSync(join(ROOT, 'app'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /(^|\/)(page|layout|error|not-found)\.tsx$/.test(name))
  .map((name) => join(ROOT, 'app', name));

test('the pages are found', () => expect(files.length).toBeGreaterThan(20));

test.each(files.map((file) => [relative(ROOT, file), file]))(
  '%s is given every message that it can show',
  (_, file) => {
    const given = givenTo(file);
    const isGiven = (path: string) => given.has(path) || given.has(path.split('.')[0] ?? '');
    const missing = clientFilesOf(file).flatMap((each) =>
      messagesIn(each)
        .filter((path) => !isGiven(path))
        .map((path) => `${path} of ${relative(ROOT, each)}`),
    );
    expect(missing).toEqual([]);
  },
);

test.each(Object.keys(PAGE_MESSAGES) as PageMessagesName[])(
  '%s is given nothing that no page of it shows',
  (name) => {
    const pages = files.filter((file) => [...layoutsOf(file), file].some((each) => isGivenIn(each, name)));
    const shown = pages.flatMap(clientFilesOf).flatMap(messagesIn);
    const isShown = (path: string) => shown.some((each) => each === path || each.startsWith(`${path}.`));
    expect(PAGE_MESSAGES[name].filter((path) => !isShown(path))).toEqual([]);
  },
);

test('of a namespace that is named in parts these parts are given, and of another one all', () => {
  const given = pickMessages(en, ['today.title', 'day', 'today.look']);
  expect(given).toEqual({ today: { title: en.today.title, look: en.today.look }, day: en.day });
});

test.each([en, ar])(
  'a browser is given of a catalogue what the till says, and no text of the office',
  (catalogue) => {
    const kept = JSON.parse(keepTill(JSON.stringify(catalogue)));
    expect(kept).toEqual(pickMessages(catalogue, TILL));
    expect(kept.today).toEqual({ title: catalogue.today.title });
    expect(kept).not.toHaveProperty('history');
  },
);
