'use client';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { type StoredRequest, useRefusedRequest } from '@/lib/client/charge/idempotent-request';
import { useTill } from '@/lib/client/session/till-context';
import { loadNextScreens } from '../checkout/charge-screen';
import { ChargeForm } from './charge-form';
import { RecentSales } from './recent-sales';
import { SaleCallouts } from './sale-callouts';
import { TillHeader } from './till-header';

type Props = {
  /** A charge that was refused and came back with its amount. */
  againKey: string | null;
  onPress: (request: StoredRequest) => void;
};

/** The till at rest: type an amount, charge it. */
export function SaleScreen({ againKey, onPress }: Props) {
  const t = useTranslations('sale');
  const { currency } = useTill();
  const refused = useRefusedRequest(againKey);
  useEffect(() => void loadNextScreens(), []);
  const initialMinor = refused?.request.currency === currency ? refused.request.amountMinor : 0;
  return (
    <div className="sale-frame">
      <TillHeader />
      <main className="flex flex-1 flex-col gap-3 px-3 pb-3 sm:px-5 sm:pb-5 counter:grid counter:grid-cols-[1fr_24rem] counter:grid-rows-[auto_1fr] counter:gap-x-6 counter:gap-y-0 xl:counter:grid-cols-[1fr_27rem]">
        <h1 className="sr-only">{t('title')}</h1>
        <div className="mx-auto grid w-full max-w-xl gap-3 empty:hidden md:tall:max-w-2xl counter:col-start-2 counter:mb-3 counter:max-w-none">
          <SaleCallouts refusal={refused?.refusal ?? null} />
        </div>
        <div className="mx-auto flex w-full max-w-xl flex-1 flex-col md:tall:max-w-2xl low:max-w-4xl counter:col-start-1 counter:row-span-2 counter:row-start-1 counter:mx-0 counter:max-w-none">
          <ChargeForm key={refused?.request.key ?? 'new'} initialMinor={initialMinor} onPress={onPress} />
        </div>
        <RecentSales />
      </main>
    </div>
  );
}
