/** PINs that everybody tries first: one digit repeated, counting up or down, a pair or a half repeated. */
export function isWeakPin(pin: string): boolean {
  const steps = [...pin].slice(1).map((digit, index) => Number(digit) - Number(pin[index]));
  const isCounting = [0, 1, -1].some((step) => steps.every((each) => each === step));
  return isCounting || /^(\d\d)\1+$/.test(pin) || /^(\d{3})\1$/.test(pin);
}
