// Apart from `use-sign-out.ts`, since every screen loads this before anything else.

let isLeavingNow = false;

/** The screens that are still there must not ask any more, nor lead to the sign-in a second time. */
export const isSigningOut = (): boolean => isLeavingNow;

export const noteSigningOut = (): void => void (isLeavingNow = true);

/** Somebody is signed in again, or still. */
export const noteSignedIn = (): void => void (isLeavingNow = false);

/** A page that the browser keeps for the way back is empty there: it shows nothing before the server knows who is there. */
export function hideWhenLeft(): () => void {
  const hide = ({ persisted }: PageTransitionEvent) => {
    if (persisted) document.documentElement.dataset.left = '';
  };
  const comeBack = ({ persisted }: PageTransitionEvent) => {
    if (persisted) location.reload();
  };
  window.addEventListener('pagehide', hide);
  window.addEventListener('pageshow', comeBack);
  return () => {
    window.removeEventListener('pagehide', hide);
    window.removeEventListener('pageshow', comeBack);
  };
}
