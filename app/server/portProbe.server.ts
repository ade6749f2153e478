import { createServer } from 'node:net';
import { portErrorOf } from './serve.server';

/** Throws PortError when the port is taken: said before the database is touched, not after minutes of seeding. */
export async function assertPortIsFree(host: string, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(portErrorOf(error, host, port)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}
