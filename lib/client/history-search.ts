import { historyPaths } from '../api/history-paths';
import { MONEY_WISHES, type MoneyWish } from '../domain/ports/history-store';
import { dayRange } from './day-range';
import { latinDigit } from './digits';

/** What stands in the fields of the search; days as date fields write them, empty for none. */
export type HistorySearchFields = { text: string; money: MoneyWish; from: string; to: string };

/** The fields as an address keeps them; anything else in it is left out. */
export function readSearch(params: URLSearchParams): HistorySearchFields {
  const money = params.get('money');
  return {
    text: params.get('text') ?? '',
    money: MONEY_WISHES.find((wish) => wish === money) ?? 'any',
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
