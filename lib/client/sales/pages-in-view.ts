import { useEffect, useEffectEvent } from 'react';

/** For each row of a list: the number of its page. */
export const pageMark = (page: number) => ({ 'data-page': page });

const pageOf = (row: Element): number => Number(row.getAttribute('data-page'));

/** Tells which pages have rows that somebody sees, whenever that changes. `rows`: how many the list has. */
export function usePagesInView(rows: number, onChange: (pages: ReadonlySet<number>) => void): void {
  const tell = useEffectEvent(onChange);
  useEffect(() => {
    const seen = new Set<Element>();
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries)
        if (isIntersecting) seen.add(target);
        else seen.delete(target);
      tell(new Set([...seen].map(pageOf)));
    });
    for (const row of document.querySelectorAll('[data-page]')) observer.observe(row);
    return () => observer.disconnect();
  }, [rows]);
}
