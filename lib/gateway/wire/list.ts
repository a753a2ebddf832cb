import { z } from 'zod';
import { numberText } from './text';

const count = numberText.transform(Number).pipe(z.number().int().min(0));

/** A page of anything; entries are read one by one, so that a bad one does not hide the others. */
export const wirePage = z.object({
  totalPages: count,
  totalElements: count,
  content: z.array(z.unknown()),
});

/** Branches, webhooks and terminals come as a bare list; a page is taken as well. */
export const wireList = <Item extends z.ZodType>(item: Item) =>
  z.union([z.array(item), z.object({ content: z.array(item) }).transform(({ content }) => content)]);
