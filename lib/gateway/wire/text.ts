import { LosslessNumber } from 'lossless-json';
import { z } from 'zod';

/** Numbers stay the text they were written as: ids have 19 digits and amounts are exact decimals. */
export const numberText = z.union([
  z.string(),
  z.instanceof(LosslessNumber).transform((number) => number.toString()),
]);

/** Null, absence and another type are the same for what nothing depends on. */
export const optionalText = z
  .string()
  .nullish()
  .catch(null)
  .transform((text) => text ?? null);

export const optionalNumberText = numberText
  .nullish()
  .catch(null)
  .transform((text) => text ?? null);

export const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]);

/** Some word, whatever type it came in: an unknown one must be kept, not refused. */
export const anyText = z.unknown().transform((value) => (typeof value === 'string' ? value : String(value)));
