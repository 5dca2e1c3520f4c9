// Plain JavaScript, because `prepare` may meet an older Node than the pinned one.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (existsSync('.git') && process.env['CI'] === undefined) {
  spawnSync('lefthook install', { shell: true, stdio: 'ignore' });
}
