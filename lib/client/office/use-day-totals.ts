import { todayPaths } from '../../api/office-paths';
import type { TodayDto } from '../../api/today';
import { useLive } from '../http/live';

/** The shop's day so far, live; after midnight it is the next one. */
export const useDayTotals = (seed: TodayDto): TodayDto =>
  useLive<TodayDto>(todayPaths.api, 5_000, seed).data ?? seed;
