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

/** Ways to hand the address in the code to the customer. Nothing here opens it on this device. */
export function useShare(payUrl: string, message: string) {
  const isClient = useIsClient();
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  const text = encodeURIComponent(`${message} ${payUrl}`);

  return {
    canShare: isClient && 'share' in navigator,
    // Closing the share sheet rejects; that is no failure.
    share: () => void navigator.share({ text: message, url: payUrl }).catch(() => undefined),
    copy: async () => setCopied((await copyText(payUrl)) ? 'yes' : 'no'),
    copied,
    whatsApp: `https://wa.me/?text=${text}`,
    sms: `sms:?&body=${text}`,
    email: `mailto:?body=${text}`,
  };
}
