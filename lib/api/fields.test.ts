import { expect, test } from 'vitest';
import { httpUrl } from './fields';
import { outboundEndpointBody } from './systems/outbound-webhooks';

test.each(['https://shop.example/done', 'http://10.0.0.7:8080/a?b=c#d', 'https://متجر.example/تم'])(
  '%s is an address',
  (text) => {
    expect(httpUrl.safeParse(text)).toEqual({ success: true, data: text });
  },
);

test.each([
  ['no address at all', 'not'],
  ['another scheme', 'ftp://shop.example/'],
  ['a script', 'javascript:alert(1)'],
  ['a name and password', 'https://user:password@shop.example/'],
  ['a name', 'https://user@shop.example/'],
  ['a blank inside', 'https://shop.example/all done'],
  ['a blank before it', ' https://shop.example/'],
  ['a line break', 'https://shop.example/a\nb'],
  ['a tab', 'https://shop.example/\tb'],
])('%s is refused, and nothing worse', (_, text) => {
  expect(httpUrl.safeParse(text).success).toBe(false);
  expect(outboundEndpointBody.safeParse({ url: text, isInside: true }).success).toBe(false);
});
