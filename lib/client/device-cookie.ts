const YEAR_S = 31_536_000;

/** A setting of this device that the server needs for the first paint. */
export function setDeviceCookie(name: string, value: string): void {
  document.cookie = `${name}=${value}; path=/; max-age=${YEAR_S}; samesite=lax`;
}
