import net from 'node:net';

/** What lies between a process and its database. */
export interface Line {
  /** The same address, by way of this line. */
  through(connectionString: string): string;
  /** From now on whatever is sent goes nowhere, and nobody is told. */
  swallow(): void;
  /** New connections reach the database again; those that were open are lost, and nobody is told. */
  mend(): void;
  close(): void;
}

/** @param connectionString of the server to which it leads */
export async function startLine(connectionString: string): Promise<Line> {
  const { hostname, port } = new URL(connectionString);
  const open = new Set<net.Socket>();
  let swallows = false;
  const server = net.createServer((client) => {
    open.add(client);
    client.on('error', () => {});
    client.on('close', () => open.delete(client));
    if (swallows) return void client.resume();
    const store = net.connect(Number(port), hostname);
    let isLost = false;
    const pass = (from: net.Socket, to: net.Socket) => {
      from.on('data', (data) => {
        isLost ||= swallows;
        if (!isLost) to.write(data);
      });
      from.on('close', () => !isLost && !swallows && to.destroy());
    };
    store.on('error', () => {});
    pass(client, store);
    pass(store, client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the line has no port');
  return {
    through: (whole) => {
      const url = new URL(whole);
      url.hostname = '127.0.0.1';
      url.port = String(address.port);
      return url.href;
    },
    swallow: () => {
      swallows = true;
    },
    mend: () => {
      swallows = false;
    },
    close: () => {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}
