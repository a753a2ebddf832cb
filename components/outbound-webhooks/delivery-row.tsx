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

/** Why "Send again" did nothing; `unclear`: our server gave no answer. */
export type NotSentAgain = 'ended' | 'unclear';

type Props = {
  delivery: DeliveryDto;
  canRepeat: boolean;
  notSentAgain: NotSentAgain | null;
  onAgain: () => void;
};

const STATE_VARIANT: Record<DeliveryDto['state'], { tone: Tone; icon: IconName }> = {
  waiting: { tone: 'amber', icon: 'clock' },
  retrying: { tone: 'amber', icon: 'clock' },
  delivered: { tone: 'paid', icon: 'check' },
  givenUp: { tone: 'declined', icon: 'crossCircle' },
};

/** One delivery: about which sale, and its outcome. */
export function DeliveryRow({ delivery, canRepeat, notSentAgain, onAgain }: Props) {
  const t = useTranslations('outboundWebhooks');
  const stateText = useTranslations('state');
  const { reference, told, createdAt, attempts, state, nextAt, sentAgainAt } = delivery;
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
          {sentAgainAt === null && <Failure delivery={delivery} before=" · " />}
          {state === 'retrying' && nextAt !== null && (
            <span>
              {' · '}
              {t('next')} <ClockTime at={nextAt} exact />
            </span>
          )}
        </p>
        {/* Always there: what comes with its text is often not read out. */}
        <p role="status" className="text-sm font-semibold">
          {sentAgainAt !== null && (
            <>
              <span>{t.rich('sentAgain', { time: () => <ClockTime at={sentAgainAt} /> })}</span>
              <span>{t(`sentAgainState.${state}`)}</span>
              <Failure delivery={delivery} before=": " />
            </>
          )}
        </p>
        <Technical delivery={delivery} />
        {notSentAgain !== null && (
          <p role="alert" className="text-sm font-semibold text-declined-ink">
            {t(`notSentAgain.${notSentAgain}`)}
          </p>
        )}
      </div>
      <Pill {...STATE_VARIANT[state]}>
        {t(`state.${state === 'waiting' && sentAgainAt !== null ? 'waitingAgain' : state}`)}
      </Pill>
      <Button icon="refresh" disabled={!canRepeat} onClick={onAgain}>
        {t('again')}
      </Button>
    </li>
  );
}

/** Why it was not delivered, in words. */
function Failure({ delivery, before }: { delivery: DeliveryDto; before: string }) {
  const t = useTranslations('outboundWebhooks.failure');
  const failure = deliveryFailure(delivery);
  if (failure === null) return null;
  return <span>{`${before}${t(failure.kind)}`}</span>;
}

/** What whoever looks after the other system can look up about it; nobody else has to read it. */
function Technical({ delivery }: { delivery: DeliveryDto }) {
  const t = useTranslations('outboundWebhooks');
  const code = deliveryFailure(delivery)?.code ?? null;
  if (code === null) return null;
  return (
    <details className="text-sm text-muted">
      <summary className="cursor-pointer py-3.5 hover:text-ink">{t('technical')}</summary>
      <bdi dir="ltr">{code}</bdi>
    </details>
  );
}
