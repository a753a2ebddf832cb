import { z } from 'zod';
import { flag, numberText, optionalNumberText, optionalText } from './text';

export const wireTerminal = z.object({
  id: numberText,
  alias: z.string(),
  serialNumber: optionalText,
  branchId: optionalNumberText,
  branchName: optionalText,
  active: flag,
});
