'use client';
import { useTranslations } from 'next-intl';
import { REFUND_REASONS, type RefundReason, roomForWords } from '@/lib/client/refunds/refund-note';
import { TextAreaField } from '../ui/forms/field';

/** `chosen`: null for none. */
export type Reason = { chosen: RefundReason | null; words: string };

type Props = { reason: Reason; onChange: (part: Partial<Reason>) => void };

/** Why: one of a few at a touch, and own words beside or instead of it. */
export function RefundReasonFields({ reason: { chosen, words }, onChange }: Props) {
  const t = useTranslations('refund');
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 font-semibold">{t('reason')}</legend>
      <div className="flex flex-wrap gap-2">
        {REFUND_REASONS.map((reason) => (
          <button
            key={reason}
            type="button"
            aria-pressed={reason === chosen}
            onClick={() => onChange({ chosen: reason === chosen ? null : reason })}
            className="min-h-12 rounded-full px-4 font-semibold ring-1 ring-edge ring-inset hover:bg-sunken aria-pressed:bg-primary aria-pressed:text-primary-ink aria-pressed:ring-0"
          >
            {t(`reasons.${reason}`)}
          </button>
        ))}
      </div>
      <TextAreaField
        label={t('note')}
        help={t('noteHelp')}
        variant="compact"
        rows={2}
        maxLength={roomForWords(chosen && t(`reasons.${chosen}`))}
        value={words}
        onChange={({ target }) => onChange({ words: target.value })}
      />
    </fieldset>
  );
}
