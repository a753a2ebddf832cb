import { z } from 'zod';
import { MONEY_FILTERS } from '../domain/ports/history-store';
import { cursorText, readCursor } from './cursor';
import { storableText } from './fields';

/** The last millisecond that a Date can be. */
const LAST_MOMENT = 8.64e15;

const moment = z.coerce.number().int().min(0).max(LAST_MOMENT).optional();

/** `GET /api/checkouts?text=&money=&from=&to=&cursor=`; times in milliseconds since the epoch, `to` exclusive. */
export const historyQuery = z.strictObject({
  text: storableText(1, 100).optional(),
  money: z.enum(MONEY_FILTERS).default('any'),
  from: moment,
  to: moment,
  /** As the page before gave it. */
  cursor: cursorText.transform(readCursor).optional(),
});

export type HistoryQuery = z.output<typeof historyQuery>;
