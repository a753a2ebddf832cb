import { z } from 'zod';
import { requiredOr } from './required-or';

/** An absolute http or https address. One with a user name in it could never be called, so it is refused. */
export const webAddress = z
  .string(requiredOr('must be text'))
  .refine(isWebAddress, 'must be an absolute http or https address');

function isWebAddress(value: string): boolean {
  if (!/^https?:\/\//i.test(value) || !URL.canParse(value)) return false;
  const { username, password } = new URL(value);
  return username === '' && password === '';
}
