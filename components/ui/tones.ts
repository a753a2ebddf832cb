import type { Tone } from '@/lib/client/checkout/state-variant';

/** For pills and lists. */
export const SOFT_TONE: Record<Tone, string> = {
  info: 'bg-info-soft text-info-ink',
  amber: 'bg-amber-soft text-amber-ink',
  paid: 'bg-paid-soft text-paid-ink',
  declined: 'bg-declined-soft text-declined-ink',
  neutral: 'bg-neutral-soft text-neutral-ink',
};

/** For results that fill the screen. `--tone` lets a button on it turn the pair inside out. */
export const SOLID_TONE: Record<Tone, string> = {
  info: 'bg-info-soft text-info-ink [--tone:var(--info-soft)]',
  amber: 'bg-amber text-amber-on [--tone:var(--color-amber)]',
  paid: 'bg-paid text-paid-on [--tone:var(--color-paid)]',
  declined: 'bg-declined text-declined-on [--tone:var(--color-declined)]',
  neutral: 'bg-neutral text-neutral-on [--tone:var(--color-neutral)]',
};
