'use client';
import { useTranslations } from 'next-intl';
import type { AlarmListDto } from '@/lib/api/exceptions/alarm';
import type { ExceptionListDto } from '@/lib/api/exceptions/exception';
import { historyPaths } from '@/lib/api/office-paths';
import type { DayTotalsDto, TodayDto } from '@/lib/api/today';
import { writeSearch } from '@/lib/client/history/history-search';
import { useDayTotals } from '@/lib/client/office/use-day-totals';
import { Amount } from '../ui/amount';
import { Fact, FactList } from '../ui/fact-list';
import { TitledCard } from '../ui/titled-card';
import { DayFigure } from './day-figure';
import { NeedsYou } from './needs-you';
import { OfficePage } from './office-page';

type Props = { seed: TodayDto; openSeed: ExceptionListDto; alarmSeed: AlarmListDto };

/** The office's home: what the shop's day came to so far, what can be paid now, and what a manager has to look at. */
export function TodayScreen({ seed, openSeed, alarmSeed }: Props) {
  const t = useTranslations('today');
  const { day, totals, others, undelivered } = useDayTotals(seed);
  return (
    <OfficePage title={t('title')} intro={t('intro')} layout="beside">
      {/* First, also where it stands beside. */}
      <div className="counter:col-start-2 counter:row-start-2">
        <NeedsYou openSeed={openSeed} alarmSeed={alarmSeed} undelivered={undelivered} />
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 counter:col-start-1 counter:row-start-2">
        <Figures day={day} totals={totals} />
        <Apart totals={totals} />
        {others.map((other) => (
          <OtherCurrency key={other.currency} totals={other} />
        ))}
      </div>
    </OfficePage>
  );
}

export function Figures({ day, totals }: { day: string; totals: DayTotalsDto }) {
  const t = useTranslations('today');
  const { currency, taken, refunded, chargedBack, netMinor, open, reserved } = totals;
  const ofToday = writeSearch({ text: '', money: 'came', from: day, to: day });
  const waiting = writeSearch({ text: '', money: 'waiting', from: '', to: '' });
  return (
    <>
      <DayFigure
        title={t('taken')}
        minor={taken.minor}
        currency={currency}
        isLarge
        more={t('sales', { count: taken.count })}
        link={{ href: historyPaths.found(ofToday), text: t('takenList') }}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 sm:grid-cols-2">
        <DayFigure
          title={t('refunded')}
          minor={refunded.minor}
          currency={currency}
          more={
            <>
              <span>{t('refunds', { count: refunded.count })}</span>
              <AsideGone totals={totals} />
            </>
          }
        />
        <DayFigure
          title={t('net')}
          minor={netMinor}
          currency={currency}
          more={
            <>
              {t('netMore')}
              {chargedBack.count > 0 && (
                <span>
                  {'. '}
                  {t('chargedBack')}: <Amount minor={chargedBack.minor} currency={currency} />
                </span>
              )}
            </>
          }
        />
      </div>
      <DayFigure
        title={t('open')}
        minor={open.minor}
        currency={currency}
        more={t('codes', { count: open.count })}
        link={{ href: historyPaths.found(waiting), text: t('openList') }}
      />
      {reserved.count > 0 && (
        <DayFigure
          title={t('reserved')}
          minor={reserved.minor}
          currency={currency}
          more={t('reservedMore', { count: reserved.count })}
          link={{ href: historyPaths.found(waiting), text: t('openList') }}
        />
      )}
    </>
  );
}

const ASIDE = ['setAside', 'setAsideAccepted'] as const;
const ASIDE_GONE = ['setAsideRefunded', 'setAsideChargedBack'] as const;
const PARTS = [
  'taken',
  'refunded',
  'net',
  'open',
  'reserved',
  'chargedBack',
  ...ASIDE,
  ...ASIDE_GONE,
] as const;

/** What went back of money that was set aside: in no other sum, and at the bank like every other refund. */
function AsideGone({ totals }: { totals: DayTotalsDto }) {
  const t = useTranslations('today');
  return ASIDE_GONE.map((name) => {
    const { count, minor } = totals[name];
    if (count === 0) return null;
    return (
      <span key={name} className="block">
        {t(name)}
        {': '}
        <Amount minor={minor} currency={totals.currency} />
      </span>
    );
  });
}

/** Money that did not fit its sale, and what became of it; nothing on most days. */
function Apart({ totals }: { totals: DayTotalsDto }) {
  const t = useTranslations('today');
  const { currency } = totals;
  const moved = ASIDE.filter((name) => totals[name].count > 0);
  if (moved.length === 0) return null;
  return (
    <TitledCard title={t('apart')} spacing="item">
      <FactList>
        {moved.map((name) => (
          <Fact key={name} label={t(name)}>
            <Amount minor={totals[name].minor} currency={currency} className="font-semibold" />
            <br />
            <span>{t('payments', { count: totals[name].count })}</span>
          </Fact>
        ))}
      </FactList>
    </TitledCard>
  );
}

/** Money of a currency that is not the shop's own, in few words: it is added to nothing. */
function OtherCurrency({ totals }: { totals: DayTotalsDto }) {
  const t = useTranslations('today');
  const { currency, netMinor } = totals;
  const minorOf = (name: (typeof PARTS)[number]) => (name === 'net' ? netMinor : totals[name].minor);
  return (
    <TitledCard title={t('other', { currency })} spacing="item">
      <FactList>
        {PARTS.filter((name) => minorOf(name) !== 0).map((name) => (
          <Fact key={name} label={t(name)}>
            <Amount minor={minorOf(name)} currency={currency} className="font-semibold" />
          </Fact>
        ))}
      </FactList>
    </TitledCard>
  );
}
