'use client';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import type { DisplayState } from '@/lib/domain/checkout/display-state';
import type { Reading } from '@/lib/client/checkout/reading';
import type { CheckoutActions } from '@/lib/client/checkout/use-checkout-actions';
import { Button } from '../ui/button';
import { ActionFailed } from './action-failed';
import { CancelSheet } from './cancel-sheet';
import { CodeFacts } from './code-facts';
import { ScanHelp } from './scan-help';

type Props = {
  reading: Reading;
  state: DisplayState;
  actions: CheckoutActions;
  onEnlarge: () => void;
};

/** Everything beside the code: what it is for, how long it lasts, what can be done. */
export function CodePanel({ reading, state, actions, onEnlarge }: Props) {
  const t = useTranslations('checkout');
  const { checkout } = reading;
  const terminalText = useTranslations('terminals');
  const { doing, failure, cancel, check, resend } = actions;
  const [isAskingToCancel, setIsAskingToCancel] = useState(false);
  const helpDialog = useRef<HTMLDialogElement>(null);
  const canCancel = checkout.actions.includes('cancel') && doing === null;
  return (
    <>
      <CodeFacts reading={reading} state={state} />
      {/* In reach however little room there is: the facts go under it. */}
      <div className="sticky bottom-0 z-10 mt-auto bg-paper pb-1">
        {failure && (
          // Over the facts, so that no button moves away from a finger.
          <div className="absolute inset-x-0 bottom-full z-10 mb-2 rounded-2xl bg-surface p-3 shadow-card ring-1 ring-edge">
            <ActionFailed failure={failure} />
          </div>
        )}
        <div className="grid grid-cols-2 gap-2 md:grid-cols-4 lying:grid-cols-2 counter:gap-3">
          <Button size="action" icon="cross" disabled={!canCancel} onClick={() => setIsAskingToCancel(true)}>
            {doing === 'cancel' ? t('cancelling') : t('cancel')}
          </Button>
          <Button size="action" icon="refresh" disabled={doing !== null} onClick={check}>
            {doing === 'check' ? t('checking') : t('checkNow')}
          </Button>
          {checkout.isOnTerminal ? (
            <Button size="action" icon="phone" disabled={doing !== null} onClick={resend}>
              {doing === 'resend' ? terminalText('sending') : terminalText('again')}
            </Button>
          ) : (
            <>
              <Button
                size="action"
                icon="link"
                disabled={checkout.payUrl === null}
                onClick={() => helpDialog.current?.showModal()}
              >
                {t('cantScan')}
              </Button>
              <Button size="action" icon="enlarge" onClick={onEnlarge}>
                {t('enlarge')}
              </Button>
            </>
          )}
        </div>
      </div>
      {isAskingToCancel && (
        <CancelSheet
          checkout={checkout}
          onClose={() => setIsAskingToCancel(false)}
          onConfirm={() => void cancel()}
        />
      )}
      {checkout.payUrl && !checkout.isOnTerminal && (
        <ScanHelp dialogRef={helpDialog} checkout={checkout} payUrl={checkout.payUrl} onEnlarge={onEnlarge} />
      )}
    </>
  );
}
