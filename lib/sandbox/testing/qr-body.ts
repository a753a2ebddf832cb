let count = 0;

export function qrBody(changes: Record<string, unknown> = {}) {
  count += 1;
  return { requestId: `r${count}`, orderId: 'ORD-1', currency: 'AED', amount: '100.00', ...changes };
}
