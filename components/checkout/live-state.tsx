'use client';
import { useLocale, useTranslations } from 'next-intl';
import type { CheckoutDto } from '@/lib/api/checkouts/checkout';
import type { Locale } from '@/lib/api/device-settings';
import type { DisplayState } from '@/lib/domain/checkout/display-state';
import { isQuiet, sentenceKey, variantOf, wordKey } from '@/lib/client/checkout/checkout-view';
import { STATE_VARIANT } from '@/lib/client/checkout/state-variant';
import { momentText } from '@/lib/client/format/time';
import { shopTime } from '@/lib/domain/core/shop-time';
import { useAmountInProse } from '@/lib/client/format/amount';
import { useProblemText } from '@/lib/client/format/use-problem-text';
import { useWho } from '@/lib/client/session/till-context';
import { Icon } from '../ui/icons/icon';
import { SOFT_TONE } from '../ui/tones';

type Props = {
  state: DisplayState;
  checkout: CheckoutDto;
  isLost: boolean;
  isResult: boolean;
  /** A cancel is under way, and nobody knows its end yet. */
  isCancelling: boolean;
};

/**
 * The state in a word and a sentence, announced when it changes and only then. What ends the waiting
 * interrupts; what goes on waiting does not.
 */
export function LiveState({ state, checkout, isLost, isResult, isCancelling }: Props) {
  const t = useTranslations();
  const stateSentence = useStateSentence();
  const isStopping = isCancelling && !isResult && isQuiet(state);
  // Of a code that nobody can ask about the word is the last one known, not its calm.
  const isOld = isLost && !isResult && isQuiet(state);
  const { tone, icon } = isStopping || isOld ? STATE_VARIANT.notConfirmed : variantOf(state, checkout);
  const word = t(`state.${isStopping ? 'cancelling' : wordKey(state, checkout)}`);
  const sentence = isStopping ? t('sentence.doNotScan') : stateSentence(state, checkout, isLost);
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

/** The sentence after the word, wherever a checkout is shown: one that says otherwise elsewhere would contradict it. */
export function useStateSentence(): (state: DisplayState, checkout: CheckoutDto, isLost?: boolean) => string {
  const t = useTranslations('sentence');
  const problemText = useProblemText();
  const inProse = useAmountInProse();
  const locale = useLocale();
  const who = useWho();
  return (state, checkout, isLost = false) => {
    const { rejection, other, heldBack, amountMinor, currency, cancelledBy, reservedUntil, serverNow } =
      checkout;
    if (rejection && state === 'notStarted' && !other)
      return problemText({ kind: rejection.reason, detail: rejection.detail });
    const asked = inProse(amountMinor, currency);
    const wanted = checkout.asked ?? { minor: amountMinor, currency };
    const difference = inProse(Math.abs(amountMinor - wanted.minor), currency);
    const by = checkout.acceptedBy ?? '';
    const came = heldBack ? inProse(heldBack.minor, heldBack.currency) : asked;
    const until = reservedUntil === null ? 'none' : untilText(reservedUntil, serverNow, locale);
    return t(sentenceKey(state, checkout, isLost), {
      ...{ came, asked, who, until, name: cancelledBy ?? '' },
      ...{ difference, wanted: inProse(wanted.minor, wanted.currency), by, isKnown: String(by !== '') },
    });
  };
}

const untilText = (at: number, now: number, locale: Locale): string =>
  momentText(at, { today: shopTime(now).day, locale, withSeconds: false });
