import { useState } from 'react';
import { useIsClient } from '../device/external-store';

/** Copies also where the clipboard API is missing, which is every till served over plain http. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const holder = document.createElement('textarea');
  holder.value = text;
  holder.readOnly = true;
  holder.style.position = 'fixed';
  holder.style.opacity = '0';
  // Inside an open dialog everything else is inert and cannot be selected.
  (document.querySelector('dialog[open]') ?? document.body).append(holder);
  holder.select();
  const hasCopied = document.execCommand('copy');
  holder.remove();
  return hasCopied;
}

/** What is written to a customer, and to which `phoneDigits`; where those are empty the other app asks. */
type Letter = { message: string; address: string; phone?: string };

const textOf = ({ message, address }: Letter) => encodeURIComponent(`${message} ${address}`);

export const whatsAppHref = (letter: Letter) => `https://wa.me/${letter.phone ?? ''}?text=${textOf(letter)}`;

export const smsHref = ({ phone = '', ...letter }: Letter) =>
  `sms:${phone && `+${phone}`}?&body=${textOf(letter)}`;

/** Ways to hand the address in the code to the customer. Nothing here opens it on this device. */
export function useShare({ address, message }: Letter) {
  const isClient = useIsClient();
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);

  return {
    canShare: isClient && 'share' in navigator,
    // Closing the share sheet rejects; that is no failure.
    share: () => void navigator.share({ text: message, url: address }).catch(() => undefined),
    copy: async () => setCopied((await copyText(address)) ? 'yes' : 'no'),
    copied,
    email: `mailto:?body=${textOf({ address, message })}`,
  };
}
