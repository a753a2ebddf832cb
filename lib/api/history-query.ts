import { z } from 'zod';
import { MONEY_WISHES } from '../domain/ports/history-store';
import { storableText } from './storable-text';

/** The last millisecond that a Date can be. */
const LAST_MOMENT = 8.64e15;

const moment = z.coerce.number().int().min(0).max(LAST_MOMENT).optional();

/** `<milliseconds>_<id>`, as the page before gave it. */
const cursor = z
  .string()
  .regex(/^\d{1,15}_chk_[0-9a-z]{1,60}$/)
  .transform((text) => {
    const cut = text.indexOf('_');
    return { createdAt: Number(text.slice(0, cut)), id: text.slice(cut + 1) };
  })
  .optional();

/** `GET /api/checkouts?text=&money=&from=&to=&cursor=`; times in milliseconds since the epoch, `to` exclusive. */
export const historyQuery = z.strictObject({
  text: storableText(1, 100).optional(),
  money: z.enum(MONEY_WISHES).default('any'),
  from: moment,
  to: moment,
  cursor,
});

export type HistoryQuery = z.output<typeof historyQuery>;
