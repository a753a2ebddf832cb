'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ExceptionDto } from '@/lib/api/exceptions/exception';
import { LONGEST_NOTE } from '@/lib/api/limits';
import type { Decision } from '@/lib/domain/checkout/exception';
import { type SettleFailure, useSettle } from '@/lib/client/exceptions/use-exceptions';
import { Amount } from '../ui/amount';
import { ProblemText } from '../ui/callout';
import { ConfirmSheet } from '../ui/forms/confirm-sheet';
import { TextAreaField } from '../ui/forms/field';
import { Reference } from '../ui/reference';
import { Stake } from '../ui/stake';

export type Choice = { exception: ExceptionDto; decision: Decision };

type Props = { choice: Choice; onClose: () => void; onSettled: () => void };

/** The second yes, with room for a note. It stays when the decision did not count, and says why. */
export function SettleSheet({ choice, onClose, onSettled }: Props) {
  const t = useTranslations('office.decide');
  const [note, setNote] = useState('');
  const { settle, isSaving, failure } = useSettle();
  const { exception, decision } = choice;
  const { setAside } = exception;
  const isAccept = decision === 'accepted';
  const title = isAccept
    ? t.rich('acceptTitle', { amount: () => setAside && <Amount {...setAside} /> })
    : t('noteTitle');
  return (
    <ConfirmSheet
      title={title}
      keep={t('back')}
      confirm={isSaving ? t('saving') : t(isAccept ? 'yesAccept' : 'yesNote')}
      variant="primary"
      isDisabled={isSaving || isOver(failure)}
      keepsOpen={note !== ''}
      onClose={onClose}
      onConfirm={() => settle(exception.id, { resolution: decision, note })}
      onDone={onSettled}
    >
      <Summary exception={exception} />
      <p className="text-lg">{t(isAccept ? 'acceptBody' : 'noteBody')}</p>
      <TextAreaField
        label={t('note')}
        help={t('noteHelp')}
        rows={3}
        maxLength={LONGEST_NOTE}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <Failed failure={failure} />
    </ConfirmSheet>
  );
}

/** Somebody else was faster, or it may not be decided here: asking again would say the same. */
const isOver = (failure: SettleFailure | null) => failure !== null && failure.kind !== 'failed';

/** Which one it is about, in a line. */
function Summary({ exception: { kind, reference, amount, cash } }: { exception: ExceptionDto }) {
  const t = useTranslations('office.kind');
  return (
    <p className="-mt-3 text-muted">
      {t(kind)}
      {reference !== null && (
        <>
          {' · '}
          <Reference reference={reference} />
        </>
      )}
      {amount && ' · '}
      {amount && <Stake amount={amount} cash={cash} />}
    </p>
  );
}

/** Why the decision did not count; nothing while it may. */
function Failed({ failure }: { failure: SettleFailure | null }) {
  const t = useTranslations('office.decide');
  if (failure === null) return null;
  if (failure.kind !== 'already') return <ProblemText>{t(failure.kind)}</ProblemText>;
  const { by } = failure.resolved;
  return <ProblemText>{by === null ? t('alreadyItself') : t('alreadyBy', { name: by })}</ProblemText>;
}
