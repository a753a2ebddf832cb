'use client';
import { useTranslations } from 'next-intl';
import type { CheckoutDto } from '@/lib/api/checkouts/checkout';
import type { DisplayState } from '@/lib/domain/checkout/display-state';
import { sentenceKey, variantOf, wordKey } from '@/lib/client/checkout/checkout-view';
import { useAmountInProse } from '@/lib/client/format/amount-in-prose';
import { useProblemText } from '@/lib/client/format/use-problem-text';
import { Icon } from '../ui/icons/icon';
import { SOFT_TONE } from '../ui/tones';

type Props = { state: DisplayState; checkout: CheckoutDto; isLost: boolean; isResult: boolean };

/**
 * The state in a word and a sentence, announced when it changes and only then. What ends the waiting
 * interrupts; what goes on waiting does not.
 */
export function LiveState({ state, checkout, isLost, isResult }: Props) {
  const t = useTranslations();
  const problemText = useProblemText();
  const { tone, icon } = variantOf(state, checkout);
  const inProse = useAmountInProse();
  const word = t(`state.${wordKey(state, checkout)}`);
  const { rejection, other, heldBack, amountMinor, currency, cancelledBy } = checkout;
  const asked = inProse(amountMinor, currency);
  const came = heldBack ? inProse(heldBack.minor, heldBack.currency) : asked;
  const sentence =
    rejection && state === 'notStarted' && !other
      ? problemText({ kind: rejection.reason, detail: rejection.detail })
      : t(`sentence.${sentenceKey(state, checkout, isLost)}`, { came, asked, name: cancelledBy ?? '' });
  return (
    <div
      role="status"
      aria-live={isResult ? 'assertive' : 'polite'}
      aria-atomic="true"
      aria-label={`${word}. ${sentence}`}
      {...(isResult && state === 'paid' && { 'data-paid': true })}
      className={isResult ? 'result-state' : `code-state ${SOFT_TONE[tone]}`}
    >
      <span className="state-icon">
        <Icon name={icon} className="size-full" />
      </span>
      <p className="state-word">
        <span>{word}</span>
        <span className="sr-only">. </span>
      </p>
      <p className="state-sentence">{sentence}</p>
    </div>
  );
}
