'use client';
import { useTranslations } from 'next-intl';
import { type MouseEvent, useState } from 'react';
import { quickAmounts } from '@/lib/client/charge/quick-amounts';
import { useAmountText } from '@/lib/client/format/amount';
import { useTill } from '@/lib/client/session/till-context';
import { Icon } from '../ui/icons/icon';
import { noteBeginning, NoteText } from '../ui/reference';
import { showLater } from '../ui/show-later';

type Props = {
  /** What is typed. */
  minor: number;
  note: string;
  onNote: (note: string) => void;
  onAmount: (minor: number) => void;
};

/** What makes typing a sale quicker, and can wait until the keys are there. */
export function SaleExtras({ minor, note, onNote, onAmount }: Props) {
  return (
    <>
      <QuickAmounts onAmount={onAmount} />
      <NoteKey minor={minor} note={note} onNote={onNote} />
    </>
  );
}

// Keeps the focus where it was: Enter after a touch means Charge, not the same amount again.
const keepFocus = (event: MouseEvent) => event.preventDefault();

/** By how much room its place has beside its name a chip is there or not: half a chip is none. */
const FROM_WIDTH = ['', '@max-[11rem]:hidden', '@max-[17.5rem]:hidden', '@max-[23rem]:hidden'];

/** The amounts that are paid often. They are typed at once in place of what was typed; nobody is charged by them. */
function QuickAmounts({ onAmount }: Pick<Props, 'onAmount'>) {
  const t = useTranslations('sale');
  const { currency } = useTill();
  const amountText = useAmountText();
  const [amounts] = useState(() => quickAmounts(currency));
  return (
    <div role="group" aria-label={t('quickAmounts')} className="sale-quick min-w-0">
      <div className="flex items-center gap-2">
        {amounts.length > 0 && (
          <h2 className="shrink-0 text-sm font-semibold text-muted">{t('quickTitle')}</h2>
        )}
        {amounts.map((minor, index) => {
          const { text, number } = amountText(minor, currency);
          return (
            <button
              key={minor}
              type="button"
              aria-label={text}
              onMouseDown={keepFocus}
              onClick={() => onAmount(minor)}
              className={`min-h-12 max-w-36 min-w-0 flex-1 rounded-2xl px-0.5 text-sm font-semibold sm:px-1 sm:text-base text-muted tabular-nums ring-1 ring-edge ring-inset select-none hover:bg-sunken active:bg-info-soft active:text-info-ink ${FROM_WIDTH[index] ?? ''}`}
            >
              <bdi dir="ltr" translate="no" className="whitespace-nowrap">
                {number}
              </bdi>
            </button>
          );
        })}
      </div>
    </div>
  );
}

const PENCIL = 'M4 20l1-4.5L16.5 4a2.1 2.1 0 0 1 3 3L8.5 19zM14.5 6l3.5 3.5';

/** Characters of a note that its key has room for, in two lines on a phone. */
const MOST_SHOWN = 22;

const loadSheet = async () => (await import(/* webpackChunkName: "now-and-then" */ './note-sheet')).NoteSheet;

const NoteSheet = showLater(loadSheet);

/** What staff want to find the sale by: a table, an order, a name. */
function NoteKey({ minor, note, onNote }: Omit<Props, 'onAmount'>) {
  const t = useTranslations('sale');
  const [isOpen, setIsOpen] = useState(false);
  const variant =
    note === '' ? 'text-muted ring-edge hover:bg-sunken' : 'bg-info-soft text-info-ink ring-transparent';
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-label={note === '' ? t('note') : t('noteIs', { note })}
        onPointerEnter={() => void loadSheet().catch(() => undefined)}
        onClick={() => setIsOpen(true)}
        className={`sale-note inline-flex min-h-12 max-w-full min-w-12 items-center justify-center gap-2 rounded-2xl px-3 leading-tight font-semibold ring-1 ring-inset ${variant}`}
      >
        <Icon strokes={PENCIL} className="size-5" />
        <span className="sale-note-words max-h-[2lh] max-w-24 overflow-hidden text-sm wrap-anywhere sm:max-w-48">
          {note === '' ? t('note') : <NoteText note={noteBeginning(note, MOST_SHOWN)} />}
        </span>
      </button>
      {isOpen && <NoteSheet minor={minor} note={note} onNote={onNote} onClose={() => setIsOpen(false)} />}
    </>
  );
}
