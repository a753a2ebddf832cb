'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { AmountDto, ExceptionDto } from '@/lib/api/exceptions/exception';
import { LONGEST_NOTE } from '@/lib/api/limits';
import type { Decision } from '@/lib/domain/checkout/exception';
import { exceptionTitle } from '@/lib/client/exceptions/exception-variant';
import { type SettleFailure, useSettle } from '@/lib/client/exceptions/use-exceptions';
import { Amount } from '../ui/amount';
import { Callout, ProblemText } from '../ui/callout';
import { ConfirmSheet } from '../ui/forms/confirm-sheet';
import { TextAreaField } from '../ui/forms/field';
import { Reference } from '../ui/reference';
import { WhatCame } from './what-came';

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
  // The newest that is known: by the list, or by the answer to a first try.
  const saleHas =
    !isAccept || !setAside ? null : failure?.kind === 'onTop' ? failure.saleHas : exception.saleHas;
  const body = saleHas ? { note, onTopOfMinor: saleHas.minor } : { note };
  const title = isAccept
    ? t.rich(saleHas ? 'onTopTitle' : 'acceptTitle', { amount: () => setAside && <Amount {...setAside} /> })
    : t('noteTitle');
  return (
    <ConfirmSheet
      title={title}
      keep={t('back')}
      confirm={isSaving ? t('saving') : t(saleHas ? 'yesOnTop' : isAccept ? 'yesAccept' : 'yesNote')}
      variant="primary"
      isDisabled={isSaving || isOver(failure) || (saleHas !== null && note.trim() === '')}
      keepsOpen={note !== ''}
      onClose={onClose}
      onConfirm={() => settle(exception.id, { resolution: decision, ...body })}
      onDone={onSettled}
    >
      <Summary exception={exception} />
      {saleHas && setAside && <OnTop saleHas={saleHas} setAside={setAside} />}
      <p className="text-lg">{t(isAccept ? 'acceptBody' : 'noteBody')}</p>
      <TextAreaField
        label={t(saleHas ? 'reason' : 'note')}
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
const isOver = (failure: SettleFailure | null) =>
  failure !== null && failure.kind !== 'failed' && failure.kind !== 'onTop';

/** Which one it is about, in a line. */
function Summary({ exception }: { exception: ExceptionDto }) {
  const { reference, amount } = exception;
  const t = useTranslations('office.kind');
  return (
    <p className="-mt-3 text-muted">
      {t(exceptionTitle(exception))}
      {reference !== null && (
        <span>
          {' · '}
          <Reference reference={reference} />
        </span>
      )}
      {amount && (
        <span>
          {' · '}
          <WhatCame exception={exception} />
        </span>
      )}
    </p>
  );
}

/** That the sale has its money, before more is taken for it; heard at once where somebody accepted it meanwhile. */
function OnTop({ saleHas, setAside }: { saleHas: AmountDto; setAside: AmountDto }) {
  const t = useTranslations('office.decide');
  return (
    <Callout tone="amber" icon="copy" role="alert">
      {t.rich('onTop', { has: () => <Amount {...saleHas} />, amount: () => <Amount {...setAside} /> })}
    </Callout>
  );
}

/** Why the decision did not count; nothing while it may. */
function Failed({ failure }: { failure: SettleFailure | null }) {
  const t = useTranslations('office.decide');
  if (failure === null || failure.kind === 'onTop') return null;
  if (failure.kind !== 'already') return <ProblemText>{t(failure.kind)}</ProblemText>;
  const { by } = failure.resolved;
  return <ProblemText>{by === null ? t('alreadyItself') : t('alreadyBy', { name: by })}</ProblemText>;
}
