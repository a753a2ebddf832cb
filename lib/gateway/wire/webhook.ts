import { z } from 'zod';
import { flag, numberText, optionalText } from './text';

export const wireWebhook = z.object({
  id: numberText,
  address: z.string(),
  hmacKey: optionalText,
  failed: flag,
  enabled: flag,
});
