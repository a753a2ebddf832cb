'use client';
import { useDayText } from '@/lib/client/format/day';
import { shopTime } from '@/lib/domain/core/shop-time';

type Props = { at: number };

/** A time by the shop's clock, `14:03`, where the day stands beside it. */
export function ClockOnly({ at }: Props) {
  return (
    <time dateTime={new Date(at).toISOString()} className="tabular-nums">
      <bdi>{shopTime(at).clock.slice(0, 5)}</bdi>
    </time>
  );
}

/** The whole of it: day, year where that is not this year, and time. */
export function WholeMoment({ at }: Props) {
  const dayText = useDayText();
  return (
    <>
      <span>{dayText(shopTime(at).day)}</span> <ClockOnly at={at} />
    </>
  );
}
