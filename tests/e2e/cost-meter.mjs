import { createServer } from 'node:http';

/*
 * Loaded into a site of a test's own by NODE_OPTIONS, before anything else: answers with the processor time that the process
 * has taken, in milliseconds. It listens on COST_METER_PORT, in the one process that serves.
 */

if (process.argv[1]?.endsWith('serve.ts')) {
  createServer((_request, response) => {
    const { user, system } = process.cpuUsage();
    response.end(String((user + system) / 1000));
  })
    .listen(Number(process.env.COST_METER_PORT), '127.0.0.1')
    .unref();
}
