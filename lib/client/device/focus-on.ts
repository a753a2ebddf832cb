/** As the `ref` of what a new screen is about: whoever works without eyes or without a pointer begins there. */
export const focusOn = (element: HTMLElement | null) => element?.focus();
