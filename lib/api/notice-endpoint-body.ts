import { z } from 'zod';
import { isStorable } from '../domain/is-storable';

/** `POST /api/notices/endpoints`. */
export const noticeEndpointBody = z.strictObject({
  url: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .refine(isStorable, 'has characters that cannot be stored')
    .refine((url) => new URL(url).username === '' && new URL(url).password === '', 'must hold no password'),
  /** A manager allows an address in the shop's own network. */
  isInside: z.boolean(),
});

export type NoticeEndpointBody = z.input<typeof noticeEndpointBody>;
