'use client';
import { useTranslations } from 'next-intl';
import type { SettleFailure } from '@/lib/client/exceptions/use-exceptions';

/** Why the decision did not count; nothing while it may. */
export function SettleFailed({ failure }: { failure: SettleFailure | null }) {
  const t = useTranslations('office.decide');
  if (failure === null) return null;
  return (
    <p role="alert" className="font-semibold text-balance">
      {failure.kind !== 'already'
        ? t(failure.kind)
        : failure.resolved.by === null
          ? t('alreadyItself')
          : t('alreadyBy', { name: failure.resolved.by })}
    </p>
  );
}
