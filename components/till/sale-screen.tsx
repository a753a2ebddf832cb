'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { type StoredRequest, useRefusedRequest } from '@/lib/client/charge/idempotent-request';
import { useTill } from '@/lib/client/session/till-context';
import { loadNextScreens } from '../checkout/charge-screen';
import { showLater } from '../ui/show-later';
import { ChargeForm } from './charge-form';
import { SaleCallouts } from './sale-callouts';
import { TillHeader } from './till-header';

type Props = {
  /** A charge that was refused and came back with its amount. */
  againKey: string | null;
  onPress: (request: StoredRequest) => void;
};

const SaleRail = showLater(
  async () => (await import(/* webpackChunkName: "beside-keypad" */ './sale-rail')).SaleRail,
);

/** The till at rest: type an amount, charge it. What is beside it has its place from the first paint: no key moves. */
export function SaleScreen({ againKey, onPress }: Props) {
  const t = useTranslations('sale');
  const { currency } = useTill();
  const refused = useRefusedRequest(againKey);
  useEffect(() => void loadNextScreens(), []);
  const [editedKey, setEditedKey] = useState<string | null>(null);
  const again = refused?.request.currency === currency ? refused.request : null;
  return (
    <div className="sale-frame">
      <TillHeader />
      <main className="flex flex-1 flex-col gap-3 px-3 pb-3 sm:px-5 sm:pb-5 low:grid low:grid-cols-2 low:grid-rows-[auto_1fr_auto] low:pb-3 railed:grid railed:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] railed:grid-rows-[auto_1fr] railed:gap-x-5 railed:gap-y-0 railed:low:grid-cols-[minmax(0,3fr)_minmax(0,3fr)_minmax(0,4fr)] railed:low:grid-rows-[auto_1fr_auto] railed:low:gap-3">
        <h1 className="sr-only">{t('title')}</h1>
        <div className="sale-callouts mx-auto grid w-full max-w-xl gap-3 empty:hidden md:tall:max-w-2xl low:col-start-1 low:row-start-1 low:max-h-[calc(100dvh-17.25rem)] low:overflow-y-auto railed:col-start-2 railed:mb-3 railed:max-w-none railed:low:col-start-1 railed:low:mb-0">
          <SaleCallouts refusal={editedKey === againKey ? null : (refused?.refusal ?? null)} />
        </div>
        <div className="mx-auto flex w-full max-w-xl flex-1 flex-col md:tall:max-w-2xl low:contents railed:col-start-1 railed:flex railed:row-span-2 railed:row-start-1 railed:max-w-none railed:low:contents">
          <ChargeForm
            key={refused?.request.key ?? 'new'}
            again={again}
            onPress={onPress}
            onEdit={() => setEditedKey(againKey)}
          />
        </div>
        <div className="hidden railed:col-start-2 railed:row-start-2 railed:grid railed:low:col-start-3 railed:low:row-span-3 railed:low:row-start-1 railed:h-0 railed:min-h-full railed:grid-cols-[minmax(0,1fr)]">
          <SaleRail />
        </div>
      </main>
    </div>
  );
}
