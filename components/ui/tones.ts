import type { Tone } from '@/lib/client/state-look';

/** For pills and lists. */
export const SOFT_TONE: Record<Tone, string> = {
  info: 'bg-info-soft text-info-ink',
  amber: 'bg-amber-soft text-amber-ink',
  paid: 'bg-paid-soft text-paid-ink',
  declined: 'bg-declined-soft text-declined-ink',
  neutral: 'bg-neutral-soft text-neutral-ink',
};

/** For results that fill the screen. */
export const SOLID_TONE: Record<Tone, string> = {
  info: 'bg-info-soft text-info-ink',
  amber: 'bg-amber text-amber-on',
  paid: 'bg-paid text-paid-on',
  declined: 'bg-declined text-declined-on',
  neutral: 'bg-neutral text-neutral-on',
};
