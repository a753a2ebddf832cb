'use client';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { useAmountText, zerosKey } from '@/lib/client/format/amount';
import { noteIn, type StoredRequest } from '@/lib/client/charge/idempotent-request';
import { useTill } from '@/lib/client/session/till-context';
import { useCharge } from '@/lib/client/charge/use-charge';
import { useKeypad } from '@/lib/client/charge/keypad';
import { usePhysicalKeys } from '@/lib/client/charge/use-physical-keys';
import { focusOn } from '@/lib/client/device/focus-on';
import { useServerLink } from '@/lib/client/http/server-link';
import { Amount, BigAmount } from '../ui/amount';
import { Button } from '../ui/button';
import { ProblemText } from '../ui/callout';
import { Keypad } from '../ui/keypad';
import { showLater } from '../ui/show-later';

type Props = {
  /** What was refused and came back. */
  again: StoredRequest | null;
  onPress: (request: StoredRequest) => void;
  /** What came back is another amount now. */
  onEdit: () => void;
};

const SaleExtras = showLater(
  async () => (await import(/* webpackChunkName: "beside-keypad" */ './sale-extras')).SaleExtras,
);

export function ChargeForm({ again, onPress, onEdit }: Props) {
  const t = useTranslations();
  const { currency, staff, largestSaleMinor } = useTill();
  const amountText = useAmountText();
  const pad = useKeypad({ minor: again?.amountMinor ?? 0, note: noteIn(again) }, currency, staff);
  const { minor, note, by, isEarlier, refusal, onDigits, onDelete, onClear } = pad;
  const isDown = useServerLink() === 'down';
  const isTooMuch = largestSaleMinor !== null && minor > largestSaleMinor;
  const isOff = isDown || isTooMuch;
  const isEdited = again !== null && minor !== again.amountMinor;
  useEffect(() => {
    if (isEdited) onEdit();
  }, [isEdited, onEdit]);
  const start = useCharge(onPress);
  const charge = () => {
    if (!isOff) start({ amountMinor: minor, currency, note });
  };
  usePhysicalKeys({ ...pad, onEnter: charge });
  const { text } = amountText(minor, currency);

  return (
    <div className="flex flex-1 flex-col gap-3 counter:gap-4 low:contents">
      <div className="typed-sale flex-1 low:col-start-1 low:row-start-2">
        <div>
          <output ref={focusOn} tabIndex={-1} aria-label={text} aria-live="polite" aria-atomic="true">
            <BigAmount
              minor={minor}
              currency={currency}
              max="6.5rem"
              className={minor === 0 ? 'text-muted' : ''}
            />
          </output>
          {refusal ? (
            <ProblemText>{t(`keypad.refused.${refusal}`, { currency, count: pad.exponent })}</ProblemText>
          ) : (
            (by ?? isEarlier) && (
              <p className="truncate text-sm text-muted">
                {by ? t.rich('sale.typedBy', { name: () => <bdi>{by.name}</bdi> }) : t('sale.earlier')}
              </p>
            )
          )}
        </div>
        <Button disabled={minor === 0 && note === ''} onClick={onClear}>
          {t('keypad.clear')}
        </Button>
        <SaleExtras minor={minor} note={note} onNote={pad.onNote} onAmount={pad.onAmount} />
      </div>
      <div className="flex grow-[3] flex-col low:col-start-2 low:row-span-3 low:row-start-1">
        <Keypad
          corner={{ zeros: zerosKey(currency) }}
          onDigits={onDigits}
          onDelete={onDelete}
          onClear={onClear}
        />
      </div>
      <div className="sticky bottom-3 z-10 grid low:col-start-1 low:row-start-3 short:static low:static">
        <Button variant="primary" size="large" wide disabled={minor === 0 || isOff} onClick={charge}>
          {minor === 0
            ? t('sale.typeAmount')
            : t.rich(isTooMuch ? 'sale.tooMuch' : 'sale.charge', {
                amount: () => <Amount minor={isTooMuch ? largestSaleMinor : minor} currency={currency} />,
              })}
        </Button>
      </div>
    </div>
  );
}
