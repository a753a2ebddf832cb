'use client';
import { useTranslations } from 'next-intl';
import { paths } from '@/lib/api/paths';
import type { Trouble } from '@/lib/client/charge/charge-move';
import type { StoredRequest } from '@/lib/client/charge/idempotent-request';
import { useSecondsSince } from '@/lib/client/device/ticker';
import { useAmountText } from '@/lib/client/format/amount';
import { BigAmount } from '../ui/amount';
import { Button } from '../ui/button';
import { Icon } from '../ui/icons/icon';
import { SOFT_TONE } from '../ui/tones';
import { CodeSkeleton, ScanToPay } from './code-frame';
import { ButtonLink } from '../ui/soft-link';

type Props = { request: StoredRequest; trouble: Trouble; askNow: () => void };

const STILL_AFTER_S = 3;
const OFFER_AFTER_S = 10;

/** The place of the code, at its final size, from the moment Charge is pressed. */
export function PreparingScreen({ request, trouble, askNow }: Props) {
  const t = useTranslations('charge');
  const amountText = useAmountText();
  const seconds = useSecondsSince(request.at);
  const isLong = seconds > OFFER_AFTER_S;
  const text = trouble ?? (isLong ? 'slow' : seconds > STILL_AFTER_S ? 'still' : 'preparing');
  return (
    <CodeSkeleton>
      <div role="status" aria-atomic="true" className={`code-state ${SOFT_TONE[trouble ? 'amber' : 'info']}`}>
        <span className="state-icon">
          <Icon name={trouble ? 'noLink' : 'hourglass'} className="size-full" />
        </span>
        <p className="state-sentence row-span-2 font-semibold">{t(text)}</p>
      </div>
      <h1 className="order-first w-full">
        <span className="sr-only">
          {t('title', { amount: amountText(request.amountMinor, request.currency).text })}
        </span>
        <span aria-hidden="true">
          <ScanToPay />
          <BigAmount minor={request.amountMinor} currency={request.currency} max="var(--code-amount)" />
        </span>
      </h1>
      {(isLong || trouble) && (
        <div className="mt-auto grid gap-3">
          <Button variant="primary" size="large" onClick={askNow}>
            {t('tryAgain')}
          </Button>
          <ButtonLink href={paths.orders} variant="quiet">
            {t('backToSales')}
          </ButtonLink>
        </div>
      )}
    </CodeSkeleton>
  );
}
