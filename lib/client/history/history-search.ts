import { historyPaths } from '../../api/office-paths';
import { latinDigit } from '../../domain/core/latin-digit';
import { shopMidnight } from '../../domain/core/shop-time';
import { MONEY_FILTERS, type MoneyFilter } from '../../domain/ports/history-store';
import { keepInAddress } from '../http/keep-in-address';
import { useSearchParams } from 'next/navigation';
import { useEffect, useState } from 'react';

type Days = { from: string; to: string };

/** Two days of the shop's calendar, both included, as the moments [from, to). */
export const dayRange = ({ from, to }: Days): { from: number | null; to: number | null } => ({
  from: shopMidnight(from, 0),
  to: shopMidnight(to, 1),
});

/** What stands in the fields of the search; days as date fields write them, empty for none. */
export type HistorySearchFields = { text: string; money: MoneyFilter; from: string; to: string };

/** The fields as an address keeps them; anything else in it is left out. */
export function readSearch(params: URLSearchParams): HistorySearchFields {
  const money = params.get('money');
  return {
    text: params.get('text') ?? '',
    money: MONEY_FILTERS.find((filter) => filter === money) ?? 'any',
    from: params.get('from') ?? '',
    to: params.get('to') ?? '',
  };
}

/** The part of an address behind `?` that `readSearch` reads; empty when nothing is searched for. */
export function writeSearch({ text, money, from, to }: HistorySearchFields): string {
  const params = new URLSearchParams();
  if (text.trim()) params.set('text', text.trim());
  if (money !== 'any') params.set('money', money);
  if (from) params.set('from', from);
  if (to) params.set('to', to);
  return params.toString();
}

/** Where the server answers this search. Digits of any keyboard are read as Latin ones. */
export function searchPath({ text, money, ...days }: HistorySearchFields, cursor: string | null): string {
  const { from, to } = dayRange(days);
  const plain = Array.from(text.trim(), (character) => latinDigit(character) ?? character).join('');
  const params = new URLSearchParams({ money });
  if (plain) params.set('text', plain.replace('٫', '.'));
  if (from !== null) params.set('from', String(from));
  if (to !== null) params.set('to', String(to));
  if (cursor !== null) params.set('cursor', cursor);
  return `${historyPaths.api.search}?${params}`;
}

/** Long enough to type the next character. */
const PAUSE_MS = 300;

/** The fields of the search. They are kept in the address, so that the way back from a payment leads to them. */
export function useHistoryFields() {
  const params = useSearchParams();
  const [fields, setFields] = useState(() => readSearch(params));
  const [searched, setSearched] = useState(fields);
  useEffect(() => {
    const timer = setTimeout(() => setSearched(fields), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [fields]);
  const change = (part: Partial<HistorySearchFields>) => {
    const next = { ...fields, ...part };
    setFields(next);
    keepInAddress(writeSearch(next));
  };
  return { fields, searched, change };
}
