import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { addressKey, addressOf, isOriginWelcome } from './caller.ts';

const request = (headers: Record<string, string>, remoteAddress = '10.0.0.1'): IncomingMessage =>
  ({ headers, socket: { remoteAddress } }) as unknown as IncomingMessage;

describe('addressOf', () => {
  it.each([
    ['10.0.0.1', false, { 'x-forwarded-for': '1.2.3.4' }],
    ['10.0.0.1', false, { 'x-real-ip': '1.2.3.4' }],
    ['10.0.0.1', true, {}],
    ['1.2.3.4', true, { 'x-forwarded-for': '9.9.9.9, 1.2.3.4' }],
  ])('is %s', (address, trustProxy, headers) => {
    expect(addressOf(request(headers), { trustProxy })).toBe(address);
  });

  it('knows IPv4 in IPv6 clothes', () => {
    expect(addressOf(request({}, '::ffff:10.0.0.7'), { trustProxy: false })).toBe('10.0.0.7');
  });
});

describe('addressKey', () => {
  it.each([
    ['10.0.0.1', '10.0.0.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:db8::9', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('of %s is %s', (address, key) => {
    expect(addressKey(address)).toBe(key);
  });
});

describe('isOriginWelcome', () => {
  const door = { origins: ['https://friend.example'], publicOrigin: 'https://dreams.example', trustProxy: false };

  it.each([
    [true, {}],
    [true, { origin: 'http://lan:2567', host: 'lan:2567' }],
    [true, { origin: 'https://dreams.example', host: 'inner:2567' }],
    [true, { origin: 'https://friend.example', host: 'lan:2567' }],
    [false, { origin: 'http://lan:80', host: 'lan:2567' }],
    [false, { origin: 'https://evil.example', host: 'lan:2567', 'x-forwarded-host': 'evil.example' }],
    [false, { origin: 'https://dreams.example.evil.example', host: 'lan:2567' }],
    [false, { origin: 'null', host: 'null' }],
    [false, { origin: 'ftp://lan:2567', host: 'lan:2567' }],
    [false, { origin: '', host: '' }],
  ])('says %s of %j', (welcome, headers) => {
    expect(isOriginWelcome(request(headers), door)).toBe(welcome);
  });
});
