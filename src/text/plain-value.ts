/** One spelling per value, so that two messages and a roster can be compared. */
export function plainValue(value: string): string {
  const plain = value.replace(/[\s\-–—()（）·.]/g, '').toLowerCase();
  const mobile = /^(?:\+|00)?86(1\d{10})$/.exec(plain);
  return mobile?.[1] ?? plain;
}
