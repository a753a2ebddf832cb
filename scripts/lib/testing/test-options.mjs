import { ReadableError } from '../readable-error.mjs';

/**
 * @param {string | undefined} arg
 * @returns {arg is '--only' | '--skip'}
 */
const isList = (arg) => arg === '--only' || arg === '--skip';

/**
 * @param {string | undefined} args
 * @param {string[]} names
 */
function readNames(args, names) {
  const chosen = (args ?? '').split(',').filter(Boolean);
  const unknown = chosen.find((name) => !names.includes(name));
  if (unknown || chosen.length === 0) {
    throw new ReadableError(`There is no step "${unknown ?? ''}"; the steps are ${names.join(', ')}.`);
  }
  return chosen;
}

/**
 * `--only a,b`, `--skip a,b`, and after a `--` whatever the last tool shall hear.
 * @param {string[]} args
 * @param {string[]} names of all steps
 */
export function readTestOptions(args, names) {
  const cut = args.indexOf('--');
  const own = cut < 0 ? args : args.slice(0, cut);
  /** @type {Record<'--only' | '--skip', string[]>} */
  const lists = { '--only': names, '--skip': [] };
  for (let index = 0; index < own.length; index += 2) {
    const option = own[index];
    if (!isList(option)) {
      throw new ReadableError(`npm test does not know "${option}"; it takes --only, --skip and --.`);
    }
    lists[option] = readNames(own[index + 1], names);
  }
  const chosen = names.filter((name) => lists['--only'].includes(name) && !lists['--skip'].includes(name));
  return { chosen, rest: cut < 0 ? [] : args.slice(cut + 1) };
}
