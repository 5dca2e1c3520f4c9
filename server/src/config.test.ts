import { describe, expect, it } from 'vitest';
import { parseConfig } from './config.ts';

const faultsOf = (env: Record<string, string>): readonly string[] => {
  const parsed = parseConfig(env);
  return parsed.ok ? [] : parsed.faults;
};

describe('parseConfig', () => {
  it('has an answer for everything that is not set', () => {
    const parsed = parseConfig({ PORT: '', UNRELATED: 'x' });
    expect(parsed.ok && parsed.config).toMatchObject({
      port: 2567,
      host: '0.0.0.0',
      dataDir: expect.stringMatching(/data$/),
      publicOrigin: undefined,
      origins: [],
      trustProxy: false,
      logLevel: 'info',
      socketsPerIp: 40,
    });
  });

  it('reads what is set', () => {
    const parsed = parseConfig({
      PORT: '80',
      PUBLIC_URL: 'https://dreams.example/path',
      ORIGINS: 'https://a.example, http://b.example:8080/',
      TRUST_PROXY: '1',
    });
    expect(parsed.ok && parsed.config).toMatchObject({
      port: 80,
      publicOrigin: 'https://dreams.example',
      origins: ['https://a.example', 'http://b.example:8080'],
      trustProxy: true,
    });
  });

  it.each([
    [{ PORT: '70000' }, 'PORT must be at most 65535'],
    [{ PORT: '2.5' }, 'PORT must be a whole number from 0 to 65535'],
    [{ PORT: 'x' }, 'PORT must be a whole number from 0 to 65535'],
    [{ TRUST_PROXY: 'maybe' }, 'TRUST_PROXY must be true or false'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent'],
    [{ ORIGINS: 'https://a.example,ftp://b' }, 'ORIGINS "ftp://b" is not an http or https address'],
    [{ SOCKETS_PER_IP: '0' }, 'SOCKETS_PER_IP must be at least 1'],
  ])('says what is wrong with %j', (env, fault) => {
    expect(faultsOf(env)).toEqual([fault]);
  });

  it('names all faults at once', () => {
    expect(faultsOf({ PORT: 'x', LOG_LEVEL: 'y' })).toHaveLength(2);
  });
});
