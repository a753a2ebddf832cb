import { z } from 'zod';
import { flag, numberText, optionalText } from './text';

export const wireBranch = z.object({
  id: numberText,
  name: z.string(),
  currency: optionalText,
  description: optionalText,
  enabled: flag,
});
