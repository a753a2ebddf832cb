'use client';
import { useTranslations } from 'next-intl';
import type { TillExceptionDto } from '@/lib/api/exceptions/exception';
import { paths } from '@/lib/api/paths';
import { dismissException, useMyExceptions } from '@/lib/client/exceptions/use-my-exceptions';
import { EXCEPTION_VARIANT } from '@/lib/client/exceptions/exception-variant';
import { Amount } from '../ui/amount';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import { ButtonLink } from '../ui/soft-link';

/** Money that does not fit a sale of this till: somebody may have been sent away without goods, or with them. */
export function ExceptionAlerts() {
  const t = useTranslations('banner');
  const exceptions = useMyExceptions();
  if (exceptions.length === 0) return null;
  return (
    // A code must stay whole and in its place until it has been scanned; the alerts come with its result.
    <aside
      aria-label={t('alertsLabel')}
      className="till-alerts max-h-[40dvh] overflow-y-auto [body:has(.code-frame)_&]:hidden"
    >
      <ul className="grid gap-2 p-2">
        {exceptions.map((exception) => (
          <li key={exception.id}>
            <ExceptionAlert exception={exception} />
          </li>
        ))}
      </ul>
    </aside>
  );
}

const TEXTS = {
  late: ['banner.latePaid', 'banner.latePaidMore'],
  paid_after_cancel: ['banner.latePaid', 'banner.latePaidMore'],
  duplicate: ['exceptionAlert.duplicate', 'exceptionAlert.duplicateMore'],
  mismatch: ['exceptionAlert.mismatch', 'exceptionAlert.mismatchMore'],
  // Of no till, so never told here; the words fit all the same.
  external_payment: ['exceptionAlert.mismatch', 'exceptionAlert.mismatchMore'],
  chargeback: ['exceptionAlert.chargeback', 'exceptionAlert.chargebackMore'],
  unrecognised: ['exceptionAlert.unrecognised', 'exceptionAlert.unrecognisedMore'],
  authorisation_ending: ['exceptionAlert.authorisationEnding', 'exceptionAlert.authorisationEndingMore'],
  authorisation_lapsed: ['exceptionAlert.authorisationLapsed', 'exceptionAlert.authorisationLapsedMore'],
} as const;

function ExceptionAlert({ exception }: { exception: TillExceptionDto }) {
  const t = useTranslations();
  const { id, kind, reference, orderId, amount } = exception;
  const [title, more] = TEXTS[kind];
  return (
    <Callout
      {...EXCEPTION_VARIANT[kind]}
      role="alert"
      action={
        <>
          <ButtonLink href={paths.order(orderId)} onClick={() => dismissException(id)} variant="primary">
            {t('banner.show')}
          </ButtonLink>
          <Button onClick={() => dismissException(id)}>{t('banner.dismiss')}</Button>
        </>
      }
    >
      <p className="text-lg font-semibold">
        {t(title, { reference })}
        {amount && (
          <>
            {' · '}
            <Amount {...amount} className="whitespace-nowrap" />
          </>
        )}
      </p>
      <p>{t(more)}</p>
    </Callout>
  );
}
