import type { ListedSaleDto, SalesPageDto } from '../../api/checkouts/sales';

export type ReceivedPage = { readonly page: SalesPageDto; readonly receivedAt: number };

const isBefore = (sale: ListedSaleDto, other: ListedSaleDto): boolean =>
  sale.createdAt < other.createdAt || (sale.createdAt === other.createdAt && sale.id < other.id);

/**
 * The pages with one of them read again. Newer sales push older ones out of it: those move to the page behind, so that
 * nothing is shown twice or left out. Pages behind a first one that shares no sale with the old one are forgotten.
 */
export function replacePage(
  pages: readonly ReceivedPage[],
  index: number,
  fresh: ReceivedPage,
): readonly ReceivedPage[] {
  const [old, behind] = [pages[index], pages[index + 1]];
  const last = fresh.page.sales.at(-1);
  if (!old || !last) return [...pages.slice(0, index), fresh];
  const ids = new Set(fresh.page.sales.map(({ id }) => id));
  if (fresh.page.next !== null && !old.page.sales.some(({ id }) => ids.has(id)))
    return [...pages.slice(0, index), fresh];
  const pushed = old.page.sales.filter((sale) => !ids.has(sale.id) && isBefore(sale, last));
  const rest = pages.slice(index + 2);
  if (pushed.length === 0) return [...pages.slice(0, index), fresh, ...(behind ? [behind, ...rest] : [])];
  const next: ReceivedPage = {
    page: {
      sales: [...pushed, ...(behind?.page.sales ?? [])],
      totals: behind?.page.totals ?? old.page.totals,
      next: behind ? behind.page.next : old.page.next,
    },
    receivedAt: Math.min(old.receivedAt, behind?.receivedAt ?? Infinity),
  };
  return [...pages.slice(0, index), fresh, next, ...rest];
}

/** Which pages are read again: the first one, and those that somebody looks at. None waits for another. */
export async function readAgain(
  pages: readonly ReceivedPage[],
  inView: ReadonlySet<number>,
  read: (cursor: string | null) => Promise<ReceivedPage>,
): Promise<readonly ReceivedPage[]> {
  const wanted = [0, ...inView].filter(
    (index, at, all) => all.indexOf(index) === at && index <= pages.length,
  );
  const cursorOf = (index: number) => pages[index - 1]?.page.next ?? null;
  const asked = wanted
    .filter((index) => index === 0 || (index < pages.length && cursorOf(index) !== null))
    .sort((one, other) => other - one)
    .map(async (index) => [index, await read(cursorOf(index))] as const);
  // From the last one on: what one pushes back belongs into a page that is as it was.
  let found = pages;
  for (const [index, fresh] of await Promise.all(asked)) found = replacePage(found, index, fresh);
  return found;
}
