'use client';
import { useTranslations } from 'next-intl';
import { paths } from '@/lib/api/paths';
import type { StoredRequest } from '@/lib/client/charge/idempotent-request';
import { useStop } from '@/lib/client/charge/stop-charge';
import { useTill } from '@/lib/client/session/till-context';
import { Icon } from '../ui/icons/icon';
import { SoftLink } from '../ui/soft-link';
import { Action, ActionBar } from './action-bar';

type Props = {
  request: StoredRequest;
  /** It takes long, or something is wrong: asking again may help. */
  isSlow: boolean;
  isStopping: boolean;
  onStop: () => void;
  askNow: () => void;
};

/** What can be done while there is no code yet. Cancel stands last, as the code's own will. */
export function WaitActions({ request, isSlow, isStopping, onStop, askNow }: Props) {
  const t = useTranslations();
  const { staff } = useTill();
  const stop = useStop(request, { staffId: staff.id, isStopping, onStop });
  return (
    <ActionBar>
      <Action icon="refresh" isOff={!isSlow || isStopping} onClick={askNow}>
        {t('charge.tryAgain')}
      </Action>
      <SoftLink href={paths.orders} className="code-action bg-surface ring-1 ring-edge ring-inset">
        <Icon name="list" className="size-5" />
        <span>{t('charge.backToSales')}</span>
      </SoftLink>
      <Action icon="cross" isQuiet isOff={isStopping} onClick={stop}>
        {t('checkout.cancel')}
      </Action>
    </ActionBar>
  );
}
