'use client';
import { useTranslations } from 'next-intl';
import type { TillExceptionDto } from '@/lib/api/exceptions';
import { paths } from '@/lib/api/paths';
import { dismissExceptions } from '@/lib/client/exceptions/use-my-exceptions';
import { EXCEPTION_VARIANT } from '@/lib/client/exceptions/exception-variant';
import { Amount } from '../ui/amount';
import { Button, buttonClass } from '../ui/button';
import { Notice } from '../ui/notice';
import { SoftLink } from '../ui/soft-link';

const TEXTS = {
  late: ['banner.latePaid', 'banner.latePaidMore'],
  paid_after_cancel: ['banner.latePaid', 'banner.latePaidMore'],
  duplicate: ['news.duplicate', 'news.duplicateMore'],
  mismatch: ['news.mismatch', 'news.mismatchMore'],
  // Of no till, so never told here; the words fit all the same.
  external_payment: ['news.mismatch', 'news.mismatchMore'],
  chargeback: ['news.chargeback', 'news.chargebackMore'],
  unrecognised: ['news.unrecognised', 'news.unrecognisedMore'],
  authorisation_ending: ['news.authorisationEnding', 'news.authorisationEndingMore'],
  authorisation_lapsed: ['news.authorisationLapsed', 'news.authorisationLapsedMore'],
} as const;

export function ExceptionBanner({ exception }: { exception: TillExceptionDto }) {
  const t = useTranslations();
  const { id, kind, reference, orderId, amount } = exception;
  const [title, more] = TEXTS[kind];
  return (
    <Notice
      {...EXCEPTION_VARIANT[kind]}
      role="alert"
      action={
        <>
          <SoftLink
            href={paths.order(orderId)}
            onClick={() => dismissExceptions(id)}
            className={buttonClass({ variant: 'primary' })}
          >
            {t('banner.look')}
          </SoftLink>
          <Button onClick={() => dismissExceptions(id)}>{t('banner.dismiss')}</Button>
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
    </Notice>
  );
}
