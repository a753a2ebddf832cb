'use client';
import { useTranslations } from 'next-intl';
import type { DeliveryDto } from '@/lib/api/systems/outbound-webhooks';
import type { Tone } from '@/lib/client/checkout/state-variant';
import { deliveryFailure } from '@/lib/client/office/delivery-failure';
import { Button } from '../ui/button';
import { ClockTime } from '../ui/clock-time';
import type { IconName } from '../ui/icons/icon-paths';
import { Pill } from '../ui/pill';
import { Reference } from '../ui/reference';

type Props = { delivery: DeliveryDto; canRepeat: boolean; onAgain: () => void };

const STATE_VARIANT: Record<DeliveryDto['state'], { tone: Tone; icon: IconName }> = {
  waiting: { tone: 'amber', icon: 'clock' },
  delivered: { tone: 'paid', icon: 'check' },
  givenUp: { tone: 'declined', icon: 'crossCircle' },
};

/** One delivery: about which sale, and its outcome. */
export function DeliveryRow({ delivery, canRepeat, onAgain }: Props) {
  const t = useTranslations('outboundWebhooks');
  const stateText = useTranslations('state');
  const { reference, told, createdAt, attempts, state, nextAt, lastStatus, lastFailure } = delivery;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 rounded-2xl bg-sunken p-3">
      <div className="grid min-w-0 flex-1 basis-56">
        <p className="font-semibold">
          <Reference reference={reference} />{' '}
          <span className="font-normal text-muted">{stateText(told)}</span>
        </p>
        <p className="text-sm text-muted">
          <ClockTime at={createdAt} exact />
          {attempts > 0 && <span>{` · ${t('tries', { count: attempts })}`}</span>}
          {lastStatus !== null && <span>{` · ${t('answered', { status: String(lastStatus) })}`}</span>}
          {lastStatus === null && lastFailure !== null && <Failure sentence={lastFailure} />}
          {state === 'waiting' && attempts > 0 && nextAt !== null && (
            <span>
              {' · '}
              {t('next')} <ClockTime at={nextAt} exact />
            </span>
          )}
        </p>
      </div>
      <Pill {...STATE_VARIANT[state]}>{t(`state.${state}`)}</Pill>
      <Button icon="refresh" disabled={!canRepeat} onClick={onAgain}>
        {t('again')}
      </Button>
    </li>
  );
}

/** Why there was no answer, and what to look up about it. */
function Failure({ sentence }: { sentence: string }) {
  const t = useTranslations('outboundWebhooks.failure');
  const { kind, code } = deliveryFailure(sentence);
  return (
    <>
      <span>{` · ${t(kind)}`}</span>
      {code !== null && (
        <>
          {' '}
          <bdi dir="ltr">({code})</bdi>
        </>
      )}
    </>
  );
}
