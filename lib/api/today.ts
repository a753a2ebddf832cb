import { type DayTotals, netMinor } from '../domain/money/day-totals';

type TallyDto = { count: number; minor: number };

/** In minor units of its currency; what each means stands at `DayTotals`. */
export type DayTotalsDto = {
  currency: string;
  taken: TallyDto;
  refunded: TallyDto;
  chargedBack: TallyDto;
  netMinor: number;
  setAside: TallyDto;
  setAsideAccepted: TallyDto;
  setAsideRefunded: TallyDto;
  setAsideChargedBack: TallyDto;
  open: TallyDto;
  reserved: TallyDto;
};

/** `GET /api/today`: the branch's day so far; `day` on the shop's calendar, as `2026-11-30`. */
export type TodayDto = {
  day: string;
  /** In the branch's currency. */
  totals: DayTotalsDto;
  others: DayTotalsDto[];
  /** Messages to other systems that failed and were not delivered since; 100: that many or more. */
  undelivered: number;
};

type Today = {
  readonly day: string;
  readonly totals: DayTotals;
  readonly others: readonly DayTotals[];
  readonly undelivered: number;
};

export const toTodayDto = ({ day, totals, others, undelivered }: Today): TodayDto => ({
  day,
  totals: toTotals(totals),
  others: others.map(toTotals),
  undelivered,
});

const toTotals = (totals: DayTotals): DayTotalsDto => {
  const { currency, taken, refunded, chargedBack, setAside, setAsideAccepted, open } = totals;
  return {
    currency,
    taken: { ...taken },
    refunded: { ...refunded },
    chargedBack: { ...chargedBack },
    netMinor: netMinor(totals),
    setAside: { ...setAside },
    setAsideAccepted: { ...setAsideAccepted },
    setAsideRefunded: { ...totals.setAsideRefunded },
    setAsideChargedBack: { ...totals.setAsideChargedBack },
    open: { ...open },
    reserved: { ...totals.reserved },
  };
};
