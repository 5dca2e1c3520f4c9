import { networkInterfaces } from 'node:os';
import { systemClock } from './clock.ts';
import { type Config, parseConfig } from './config.ts';
import { type Log, makeLog } from './log.ts';
import { startStallAlarm } from './stall-alarm.ts';
import { type MakeRoom, type RunningServer, startServer } from './start-server.ts';

/** Whatever hangs, the process ends within this time after it was asked to. */
const EXIT_MS = 18_000;

const lanAddresses = (): readonly string[] =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);

const greet = (port: number, host: string): void => {
  console.log(`Lent Dreams is open at http://localhost:${port}`);
  if (host !== '0.0.0.0' && host !== '::') return;
  for (const address of lanAddresses()) console.log(`In this network: http://${address}:${port}`);
};

const whyNot = (error: unknown, port: number, host: string): string => {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return `port ${port} is taken: stop the other program or set PORT to another number`;
  if (code === 'EACCES' && port < 1024) return `port ${port} needs more rights: set PORT to a number above 1023`;
  if (code === 'EADDRNOTAVAIL') return `this machine has no address ${host}: set HOST to another`;
  return message;
};

const readConfig = (): Config => {
  const parsed = parseConfig(process.env);
  if (parsed.ok) return parsed.config;
  for (const fault of parsed.faults) console.error(`Cannot start: ${fault}`);
  process.exit(1);
};

const open = async (config: Config, makeRoom: MakeRoom, log: Log): Promise<RunningServer> => {
  try {
    return await startServer(config, { makeRoom, log });
  } catch (error) {
    console.error(`Cannot start: ${whyNot(error, config.port, config.host)}`);
    process.exit(1);
  }
};

/** Closes the server once and ends the process with the code given, or with 1 when closing fails or takes too long. */
const leaver = (server: RunningServer, log: Log): ((code: 0 | 1) => void) => {
  let leaving = false;
  return (code) => {
    if (leaving) return;
    leaving = true;
    setTimeout(() => process.exit(1), EXIT_MS).unref();
    server.close().then(
      () => process.exit(code),
      (error: unknown) => {
        log.error({ err: error }, 'closing failed');
        process.exit(1);
      },
    );
  };
};

/**
 * The whole life of the server's process: reads the environment, starts, tells its addresses, and leaves in good order
 * on SIGTERM and SIGINT. What cannot start ends the process with 1 and says why.
 */
export const runServer = async (makeRoom: MakeRoom): Promise<void> => {
  const config = readConfig();
  const log = makeLog(config.logLevel);

  let unhandled = 0;
  process.on('unhandledRejection', (reason) => {
    unhandled += 1;
    log.error({ err: reason, unhandled }, 'a promise was rejected and nobody listened');
  });

  const server = await open(config, makeRoom, log);
  const leave = leaver(server, log);
  process.on('SIGTERM', () => leave(0));
  process.on('SIGINT', () => leave(0));
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'a fault that nothing contained');
    leave(1);
  });
  startStallAlarm(log, systemClock);
  greet(server.port, config.host);
};
