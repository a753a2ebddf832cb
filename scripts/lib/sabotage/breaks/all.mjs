import { books } from './books.mjs';
import { charge } from './charge.mjs';
import { telling } from './history.mjs';
import { hints } from './hints.mjs';
import { house } from './house.mjs';
import { linking } from './links.mjs';
import { noticing } from './notices.mjs';
import { outcome } from './outcome.mjs';
import { racing } from './races.mjs';
import { givingBack } from './refunds.mjs';
import { systems } from './systems.mjs';
import { whole } from './whole.mjs';

/** @typedef {{ file: string, from: string, to: string }} Change `from` occurs in the file exactly once. */

/**
 * @typedef {object} Break One deliberate fault, small enough that somebody could make it by mistake.
 * @property {string} id
 * @property {string} what in one line
 * @property {string} file
 * @property {string} from occurs in the file exactly once
 * @property {string} to
 * @property {'unit' | 'integration' | 'launcher' | 'e2e'} project where it should be noticed,
 * @property {string} files in tests of files that begin like this,
 * @property {string} [name] and whose names match this
 * @property {boolean} [isMoney] loses, invents, doubles or misattributes money: the simulation has to find it too,
 * @property {Change[]} [behind] alone, unless these nets behind it hold: the simulation finds it without them, on a day
 *   on which nothing goes wrong without them alone
 * @property {string} [unseen] at all, unless it cannot, for this reason
 */

/** @type {readonly Break[]} */
export const breaks = [
  ...charge,
  ...outcome,
  ...books,
  ...hints,
  ...house,
  ...racing,
  ...givingBack,
  ...telling,
  ...systems,
  ...linking,
  ...noticing,
  ...whole,
];
