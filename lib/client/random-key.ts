/** 160 random bits. Not `crypto.randomUUID`, which does not exist on a till served over plain http. */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(20));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
