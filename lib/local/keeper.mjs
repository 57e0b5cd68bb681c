import { spawn } from 'node:child_process';

/**
 * Keeps one process that is not Node.js (the database server, initdb): starts it, ends with it, and
 * stops it when the parent of the keeper is gone, even by kill -9.
 *
 * Usage: node keeper.mjs '{"command": "...", "parameters": [], "stopSignal": "SIGINT", "uid": 1, "gid": 1}'
 * (uid and gid may be left out). Output and exit code are those of the command.
 */
// The folder it starts in may be closed to the other account, which initdb does not forgive.
const { command, parameters, stopSignal, ...account } = JSON.parse(process.argv[2] ?? '{}');
const secondsToStop = 5;

const child = spawn(command, parameters, {
  cwd: '/',
  stdio: ['ignore', 'inherit', 'inherit'],
  ...account,
});

let stopping = false;
function stop() {
  if (stopping) return;
  stopping = true;
  child.kill(stopSignal);
  // The database server takes SIGQUIT as "at once, and recover at the next start".
  setTimeout(() => child.kill('SIGQUIT'), secondsToStop * 1000).unref();
  setTimeout(() => child.kill('SIGKILL'), (secondsToStop + 2) * 1000).unref();
}

process.on('disconnect', stop);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
process.channel?.unref();

child.on('error', (error) => {
  process.stderr.write(`${command} could not be started: ${error.message}\n`);
  process.exit(127);
});
child.on('exit', (code) => process.exit(code ?? (stopping ? 0 : 1)));
