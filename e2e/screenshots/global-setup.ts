import { mkdirSync, rmSync } from 'node:fs';
import { screensFolder } from './screens-folder';

/** A screen that is gone must not live on in its pictures. */
export default function emptyScreensFolder(): void {
  rmSync(screensFolder, { recursive: true, force: true });
  mkdirSync(screensFolder, { recursive: true });
}
