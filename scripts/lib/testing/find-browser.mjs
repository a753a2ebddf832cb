import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ReadableError } from '../readable-error.mjs';
import { installWithApt, installWithPlaywright } from './install-browser.mjs';

// The shell draws no tabs and toolbars that nobody sees: the stories take half the time in it.
const PROGRAMS = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return PROGRAMS.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) =>
    existsSync(path),
  );
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

function chosen() {
  const path = process.env.PLAYWRIGHT_CHROMIUM;
  if (!path || existsSync(path)) return path;
  throw new ReadableError(
    `PLAYWRIGHT_CHROMIUM is ${path}, which does not exist: correct it or leave it out.`,
  );
}

const find = async () => chosen() || (await playwrightsOwn()) || onPath();

/**
 * A Chromium for the stories: one that is there, else one we manage to install.
 * @param {{ root: string, signal: AbortSignal }} run
 * @returns {Promise<string>} its path
 */
export async function findBrowser(run) {
  const there = await find();
  if (there) return there;
  for (const install of [installWithApt, installWithPlaywright]) {
    await install(run);
    const installed = await find();
    if (installed) return installed;
  }
  throw new ReadableError(
    'The stories need a Chromium and none could be installed: install one, or point PLAYWRIGHT_CHROMIUM to it.',
  );
}
