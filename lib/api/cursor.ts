import { z } from 'zod';
import type { HistoryCursor } from '../domain/ports/history-store';

/** Where a page of checkouts ends, as text: `<milliseconds>_<id>`, up to the year 5138. */
export const cursorText = z.string().regex(/^\d{1,14}_chk_[0-9a-z]{1,60}$/);

export const readCursor = (text: string) => {
  const cut = text.indexOf('_');
  return { createdAt: Number(text.slice(0, cut)), id: text.slice(cut + 1) };
};

export const writeCursor = ({ createdAt, id }: HistoryCursor): string => `${createdAt}_${id}`;
