'use client';
import { useTranslations } from 'next-intl';
import { type Dispatch, type ReactNode, type SetStateAction, useEffect, useId, useRef } from 'react';
import { PIN_LENGTH } from '@/lib/api/limits';
import type { StaffDto } from '@/lib/api/till';
import { latinDigits } from '@/lib/client/format/digits';
import type { RefundFailed } from '@/lib/client/refunds/use-refund';
import { Button } from '../ui/button';
import { InitialsBadge } from '../ui/initials-badge';
import { KeptPlace } from '../ui/forms/kept-place';
import { Keypad } from '../ui/keypad';
import { SOFT_TONE } from '../ui/tones';

/** `staffId` is empty while nobody is chosen. */
export type Approval = { staffId: string; pin: string };

const PIN_REFUSALS = ['wrong_pin', 'sign_in_locked'] as const;

/** Said in the place of whose PIN is asked for: a key under a finger must not move when it comes or goes. */
type PinRefusal = (typeof PIN_REFUSALS)[number];

/** What of a failure is about the PIN alone; null: nothing. */
export const pinRefusal = (failed: RefundFailed | null): PinRefusal | null =>
  PIN_REFUSALS.find((kind) => failed !== null && 'kind' in failed && failed.kind === kind) ?? null;

/** A single manager needs no choosing. */
export const firstApproval = (managers: readonly StaffDto[] | null): Approval => ({
  staffId: managers?.length === 1 ? (managers[0]?.id ?? '') : '',
  pin: '',
});

type Props = {
  managers: readonly StaffDto[];
  approval: Approval;
  /** Two keys within one frame see the same approval, so that it is changed, not replaced. */
  onChange: Dispatch<SetStateAction<Approval>>;
  /** What is approved, further than the sheet's title says it. */
  about: ReactNode;
  /** The PIN came to nothing. */
  refused: PinRefusal | null;
  /** Anything else that did: beside the keys where it is low, so that neither they nor a sentence move. */
  children: ReactNode;
};

/** A manager puts their PIN under it, at whoever's till this is and for this once: their face, then the PIN. */
export function ApprovalStep({ managers, approval, about, refused, onChange, children }: Props) {
  const person = managers.find(({ id }) => id === approval.staffId);
  const choose = (staffId: string) => onChange({ staffId, pin: '' });
  if (person)
    return (
      <ApproverPin
        person={person}
        pin={approval.pin}
        about={about}
        refused={refused}
        onChange={(change) => onChange((before) => ({ ...before, pin: change(before.pin) }))}
        {...(managers.length > 1 && { onBack: () => choose('') })}
      >
        {children}
      </ApproverPin>
    );
  return (
    <>
      {about}
      {children}
      <Faces managers={managers} onChoose={choose} />
    </>
  );
}

function Faces({ managers, onChoose }: { managers: readonly StaffDto[]; onChoose: (id: string) => void }) {
  const t = useTranslations('refund.approval');
  const list = useRef<HTMLDivElement>(null);
  // The button that led here is off until there is a PIN, and would take the focus with it.
  useEffect(() => list.current?.querySelector('button')?.focus(), []);
  return (
    <fieldset>
      <legend className="mb-3">{t(managers.length > 0 ? 'about' : 'nobody')}</legend>
      <div ref={list} className="grid gap-2 sm:grid-cols-2">
        {managers.map((person) => (
          <button
            key={person.id}
            type="button"
            aria-label={person.name}
            onClick={() => onChoose(person.id)}
            className="flex min-h-18 w-full items-center gap-3 rounded-2xl p-3 text-start font-semibold ring-1 ring-edge ring-inset hover:bg-sunken active:bg-info-soft"
          >
            <InitialsBadge person={person} className="size-12 text-lg" />
            <span className="min-w-0 truncate text-lg">
              <bdi>{person.name}</bdi>
            </span>
          </button>
        ))}
      </div>
    </fieldset>
  );
}

type PinProps = {
  person: StaffDto;
  pin: string;
  about: ReactNode;
  refused: PinRefusal | null;
  onChange: (change: (before: string) => string) => void;
  onBack?: () => void;
  children: ReactNode;
};

function ApproverPin({ person, pin, about, refused, onChange, onBack, children }: PinProps) {
  const t = useTranslations();
  const { name } = person;
  const askedId = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3 short:gap-2 low:grid-cols-2">
      <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-3 short:gap-2">
        {about}
        <div
          className={`-mx-2 flex items-center gap-3 rounded-2xl p-2 ${refused === null ? '' : SOFT_TONE.declined}`}
        >
          <InitialsBadge person={person} className="size-12 text-lg" />
          <KeptPlace
            texts={PIN_REFUSALS.map((kind) => t(`refund.problem.${kind}`, { name }))}
            className="min-w-0 flex-1 items-center leading-snug font-semibold wrap-anywhere"
          >
            <p id={askedId} className={refused === null ? '' : 'invisible'}>
              {t('refund.approval.pinOf', { name })}
            </p>
            {refused !== null && <p role="alert">{t(`refund.problem.${refused}`, { name })}</p>}
          </KeptPlace>
          {onBack && <Button onClick={onBack}>{t('signIn.someoneElse')}</Button>}
        </div>
        <input
          ref={field}
          type="password"
          // The keys below type into it, so the device shows none of its own.
          inputMode="none"
          // What stands in the empty field is in the page's own direction.
          dir={pin === '' ? undefined : 'ltr'}
          autoComplete="off"
          aria-label={t('refund.approval.pin')}
          aria-describedby={askedId}
          placeholder={t('refund.approval.digits')}
          value={pin}
          onChange={({ target: { value } }) => onChange(() => latinDigits(value).slice(0, PIN_LENGTH))}
          className="min-h-12 w-full min-w-0 rounded-2xl bg-surface px-4 text-center text-2xl tracking-[0.4em] ring-1 ring-edge ring-inset placeholder:text-base placeholder:tracking-normal"
        />
        {children}
      </div>
      <div className="flex flex-col rounded-3xl bg-sunken p-2 short:p-1 low:p-1">
        <Keypad
          corner="clear"
          isLow
          onDigits={(digits) => onChange((before) => (before + digits).slice(0, PIN_LENGTH))}
          onDelete={() => onChange((before) => before.slice(0, -1))}
          onClear={() => onChange(() => '')}
        />
      </div>
    </div>
  );
}
