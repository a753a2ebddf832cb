'use client';
import { useTranslations } from 'next-intl';
import { type SubmitEvent, useState } from 'react';
import type { ExceptionDto } from '@/lib/api/exceptions';
import type { Decision } from '@/lib/domain/checkout/exception';
import { useAmountText } from '@/lib/client/format/amount';
import { useOpenDialog } from '@/lib/client/device/use-open-dialog';
import { useSettle } from '@/lib/client/exceptions/use-exceptions';
import { Button } from '../ui/button';
import { Sheet } from '../ui/sheet';
import { ExceptionSummary } from './exception-summary';
import { NoteField } from './note-field';
import { SettleFailed } from './settle-failed';

export type Choice = { exception: ExceptionDto; decision: Decision };

type Props = { choice: Choice; onClose: () => void; onSettled: () => void };

/** The second yes, with room for a note. It stays when the decision did not count, and says why. */
export function SettleSheet({ choice, onClose, onSettled }: Props) {
  const t = useTranslations('office.decide');
  const amountText = useAmountText();
  const dialog = useOpenDialog(onClose);
  const [note, setNote] = useState('');
  const { settle, isSaving, failure } = useSettle();
  const { exception, decision } = choice;
  const { setAside } = exception;
  const isAccept = decision === 'accepted';
  const amount = setAside ? amountText(setAside.minor, setAside.currency).text : '';

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isSaving || !(await settle(exception.id, { resolution: decision, note }))) return;
    dialog.current?.close();
    onSettled();
  };
  return (
    <Sheet dialogRef={dialog} title={isAccept ? t('acceptTitle', { amount }) : t('noteTitle')}>
      <form onSubmit={(event) => void submit(event)} className="grid gap-4">
        <ExceptionSummary exception={exception} />
        <p className="text-lg">{t(isAccept ? 'acceptBody' : 'noteBody')}</p>
        <NoteField note={note} onChange={setNote} />
        <SettleFailed failure={failure} />
        <div className="grid gap-3 sm:grid-cols-2">
          <Button size="large" onClick={() => dialog.current?.close()}>
            {t('back')}
          </Button>
          <Button type="submit" variant="primary" size="large" disabled={isSaving || isOver(failure)}>
            {isSaving ? t('saving') : t(isAccept ? 'yesAccept' : 'yesNote')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

/** Somebody else was faster, or it may not be decided here: asking again would say the same. */
const isOver = (failure: ReturnType<typeof useSettle>['failure']) =>
  failure !== null && failure.kind !== 'failed';
