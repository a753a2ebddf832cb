import { useSearchParams } from 'next/navigation';
import { useEffect, useState } from 'react';
import { type HistorySearchFields, readSearch, writeSearch } from './history-search';

/** Long enough to type the next character. */
const PAUSE_MS = 300;

/** The fields of the search. They are kept in the address, so that the way back from a payment leads to them. */
export function useHistoryFields() {
  const params = useSearchParams();
  const [fields, setFields] = useState(() => readSearch(params));
  const [searched, setSearched] = useState(fields);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSearched(fields);
      const search = writeSearch(fields);
      window.history.replaceState(null, '', search ? `?${search}` : window.location.pathname);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [fields]);
  const change = (part: Partial<HistorySearchFields>) => setFields((before) => ({ ...before, ...part }));
  return { fields, searched, change };
}
