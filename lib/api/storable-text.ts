import { z } from 'zod';
import { isStorable } from '../domain/is-storable';

/** What people write, without the space around it; the database takes every character of it. */
export const storableText = (least: number, most: number) =>
  z.string().trim().min(least).max(most).refine(isStorable, 'has characters that cannot be stored');
