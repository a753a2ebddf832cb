import { MAX_MINOR } from '../domain/money';
import { latinDigit } from './digits';

/** The amount in a field, read as on a card terminal: its digits in minor units, whatever stands between them. */
export function typedMinor(text: string, before: number): number {
  const digits = Array.from(text, (character) => latinDigit(character) ?? '').join('');
  const minor = Number(digits || '0');
  return minor > MAX_MINOR ? before : minor;
}
