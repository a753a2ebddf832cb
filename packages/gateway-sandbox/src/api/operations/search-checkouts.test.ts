import { beforeEach, describe, expect, it } from 'vitest';
import { type Bench, noPicture, openBench } from '../../testing/bench';
import { orderBody, qrBody } from '../../testing/bodies';

const search = '/mer/v2.0/checkout';

let bench: Bench;
const ids: string[] = [];

beforeEach(async () => {
  bench = await openBench({ drawQr: noPicture });
  ids.length = 0;
  for (let number = 1; number <= 7; number += 1) {
    bench.time.now += 1_000;
    const body = qrBody({ requestId: `s${number}`, orderId: number > 4 ? 'late' : 'early', qrSize: 64 });
    ids.push(String((await bench.api(`${search}/qr`, body)).result['id']));
  }
});

async function find(query: string): Promise<unknown[]> {
  const { result } = await bench.api(`${search}?${query}`);
  const content = result['content'];
  return Array.isArray(content) ? content.map((checkout: { id: string }) => checkout.id) : [];
}

describe('search', () => {
  it('shows the newest first, page by page, without a gap or a repetition', async () => {
    const pages = [await find('size=3&page=0'), await find('size=3&page=1'), await find('size=3&page=2')];
    expect(pages.flat()).toEqual([...ids].reverse());
    const { result } = await bench.api(`${search}?size=3&page=2`);
    expect(result).toMatchObject({ page: 2, size: 3, totalPages: 3, totalElements: 7 });
    expect(await find('size=3&page=3')).toEqual([]);
  });

  it('shows twenty by default and nothing but empty pages when nothing fits', async () => {
    const { result } = await bench.api(`${search}?requestId=unknown`);
    expect(result).toEqual({ page: 0, size: 20, totalPages: 0, totalElements: 0, content: [] });
  });

  it('filters by request, order, type and status in any case', async () => {
    expect(await find('requestId=s2')).toEqual([ids[1]]);
    expect(await find('orderId=late')).toEqual([ids[6], ids[5], ids[4]]);
    expect(await find('type=qr')).toHaveLength(7);
    expect(await find('type=WEB')).toEqual([]);
    await bench.api(`${search}/${ids[0]}/cancel`);
    expect(await find('status=CANCELLED,PAID')).toEqual([ids[0]]);
    expect(await find('status=pending&status=cancelled')).toHaveLength(7);
    expect(await find('requestId=&orderId=early&status=')).toHaveLength(4);
  });

  it('filters by customer, however the phone number is written', async () => {
    const { result } = await bench.post(`${search}/link`, orderBody());
    expect(await find('customer.reference=CID-42')).toEqual([result['id']]);
    expect(await find('customer.email=amal@example.com&type=LINK')).toEqual([result['id']]);
    expect(await find('customer.phone=+971500000000')).toEqual([result['id']]);
    expect(await find('customer.phone=971500000001')).toEqual([]);
    expect(await find('customer.reference=CID-42&requestId=s1')).toEqual([]);
  });

  it('does not look at parameters it does not know', async () => {
    expect(await find('/requestId=s1&colour=red')).toHaveLength(7);
  });

  it('continues after an id or a moment in order of creation', async () => {
    expect(await find(`afterId=${ids[3]}`)).toEqual([ids[4], ids[5], ids[6]]);
    expect(await find('afterTimestamp=2026-11-21%2010:00:05')).toEqual([ids[5], ids[6]]);
    expect(await find('afterTimestamp=2026-11-21T10:00:06')).toEqual([ids[6]]);
  });

  it.each(['size=0', 'size=-1', 'size=ten', 'size=1.5'])('refuses %s', async (query) => {
    const { status, error } = await bench.api(`${search}?${query}`);
    expect({ status, error }).toEqual({
      status: 400,
      error: 'page size parameter must be a positive integer',
    });
  });

  it.each(['page=-1', 'status=LOST', 'type=FAX', 'afterId=x', 'afterTimestamp=now'])(
    'refuses %s',
    async (query) => {
      expect((await bench.api(`${search}?${query}`)).status).toBe(400);
    },
  );

  it('gives no more at once than it likes, and says how many pages that makes', async () => {
    await bench.control('modes', { largestPage: 3 });
    const { result } = await bench.api(`${search}?size=100&page=2`);
    expect(result).toMatchObject({ size: 3, totalPages: 3, totalElements: 7 });
    expect(result['content']).toHaveLength(1);
    await bench.control('modes', { largestPage: 1_000 });
  });

  it('never shows the QR again', async () => {
    expect((await bench.api(`${search}?size=1`)).text).not.toContain('base64QR');
  });
});
