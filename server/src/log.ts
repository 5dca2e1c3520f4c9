import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino';

export type Log = Logger;

/** Words that open something or name someone, at the first two levels of a record. */
const SECRET_FIELDS = [
  'key',
  'personKey',
  'token',
  'reconnectionToken',
  'sessionId',
  'name',
  'x-person-key',
  'x-link-key',
];

/** Records never carry names, keys or tokens; should one slip in, it is blotted out. */
export const logOptions = (level: string): LoggerOptions => ({
  level,
  base: null,
  redact: {
    paths: SECRET_FIELDS.flatMap((field) => [`["${field}"]`, `*["${field}"]`]),
    censor: '(kept back)',
  },
});

/** Structured log, on standard output unless it goes elsewhere. */
export const makeLog = (level: string, to?: DestinationStream): Log => pino(logOptions(level), to);
