import { useState } from 'react';
import { copyText } from './copy-text';
import { useIsClient } from './use-is-client';

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
