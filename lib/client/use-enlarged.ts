import { useEffect, useState } from 'react';

/** Whether only the code is on the screen; Escape brings the till back. */
export function useEnlarged() {
  const [isEnlarged, setEnlarged] = useState(false);
  useEffect(() => {
    if (!isEnlarged) return;
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && setEnlarged(false);
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isEnlarged]);
  return { isEnlarged, enlarge: () => setEnlarged(true), shrink: () => setEnlarged(false) };
}
