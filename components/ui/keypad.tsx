'use client';

import { useTranslations } from 'next-intl';
import { Icon } from './icons/icon';
import { KeypadKey } from './keypad-key';

type Props = {
  /** The key beside the nought: several noughts at once, or Clear. */
  corner: { zeros: string } | 'clear';
  onDigits: (digits: string) => void;
  onDelete: () => void;
  onClear: () => void;
};

const ONE_TO_NINE = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** Three columns, left to right in every language, as on every card terminal. */
export function Keypad({ corner, onDigits, onDelete, onClear }: Props) {
  const t = useTranslations('keypad');
  const digit = (digits: string) => (
    <KeypadKey key={digits} label={digits} onPress={() => onDigits(digits)}>
      {digits}
    </KeypadKey>
  );
  return (
    <div
      dir="ltr"
      role="group"
      aria-label={t('label')}
      className="grid grow auto-rows-fr grid-cols-3 gap-2 sm:gap-2.5"
    >
      {ONE_TO_NINE.map(digit)}
      {corner === 'clear' ? (
        <KeypadKey label={t('clear')} isQuiet onPress={onClear}>
          <span className="text-lg">{t('clear')}</span>
        </KeypadKey>
      ) : (
        digit(corner.zeros)
      )}
      {digit('0')}
      <KeypadKey label={t('delete')} isQuiet onPress={onDelete} onLongPress={onClear}>
        <Icon name="backspace" className="size-9" />
      </KeypadKey>
    </div>
  );
}
