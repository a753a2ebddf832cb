import { z } from 'zod';
import { KEY_ACTIONS } from '../domain/api-key';
import { storableText } from './storable-text';

/** `POST /api/keys`. */
export const makeKeyBody = z.strictObject({
  name: storableText(1, 60),
  actions: z.array(z.enum(KEY_ACTIONS)).min(1).max(KEY_ACTIONS.length),
});

export type MakeKeyBody = z.input<typeof makeKeyBody>;
