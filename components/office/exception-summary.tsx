'use client';
import { useTranslations } from 'next-intl';
import type { ExceptionDto } from '@/lib/api/exceptions';
import { Amount } from '../ui/amount';

/** Which one it is about, in a line. */
export function ExceptionSummary({ exception }: { exception: ExceptionDto }) {
  const t = useTranslations('office.kind');
  const { kind, reference, amount } = exception;
  return (
    <p className="-mt-3 text-muted">
      {t(kind)}
      {reference !== null && ' · '}
      <bdi>{reference}</bdi>
      {amount && ' · '}
      {amount && <Amount {...amount} className="whitespace-nowrap" />}
    </p>
  );
}
