import { spawn } from 'node:child_process';
import { createServer } from 'vite';

// Two processes behind one address: Vite serves the page and passes the rest on to the game server,
// which restarts by itself whenever a file it imports is saved.
const serverPort = Number(process.env['PORT'] ?? 2567);
const target = `http://localhost:${serverPort}`;

const server = spawn(process.execPath, ['--watch', '--watch-preserve-output', 'server/src/main.ts'], {
  stdio: 'inherit',
  env: { ...process.env, PORT: String(serverPort) },
});

const page = await createServer({
  server: {
    proxy: {
      '/api': { target },
      '/matchmake': { target },
      '/healthz': { target },
      // The sockets of rooms.
      '^/[\\w-]+/[\\w-]+\\?sessionId=': { target, ws: true },
    },
  },
});
await page.listen();
page.printUrls();

const stop = (): void => {
  server.kill();
  void page.close().finally(() => process.exit());
};
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
server.once('exit', stop);
