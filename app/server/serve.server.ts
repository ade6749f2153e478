import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { type OpenConnections, watchConnections } from './openConnections.server';
import type { ShellEnv } from './shellContext';

const MAX_HEADER_BYTES = 16 * 1024;
const HEADERS_TIMEOUT_MS = 15_000;
const REQUEST_TIMEOUT_MS = 60_000;
/** Longer than what balancers in front keep a connection idle, so that they are the ones to close it. */
const KEEP_ALIVE_MS = 65_000;

/** Thrown when the port cannot be had; the message is for the person at the keyboard. */
export class PortError extends Error {
  override name = 'PortError';
}

export type Listening = { server: Server; port: number; connections: OpenConnections };

/** Listens, and gives back the port (the one chosen by the system when 0 was asked). Throws PortError. */
export function listen(shell: Hono<ShellEnv>, host: string, port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve(
      {
        fetch: shell.fetch,
        hostname: host,
        port,
        serverOptions: {
          maxHeaderSize: MAX_HEADER_BYTES,
          headersTimeout: HEADERS_TIMEOUT_MS,
          requestTimeout: REQUEST_TIMEOUT_MS,
          keepAliveTimeout: KEEP_ALIVE_MS,
        },
      },
      ({ port: chosen }) => resolve({ server, port: chosen, connections }),
    ) as Server;
    const connections = watchConnections(server);
    server.once('error', (error) => reject(portErrorOf(error, host, port)));
  });
}

/** In words a person can act on, where the reason is the port; else the error itself. */
export function portErrorOf(error: Error, host: string, port: number): Error {
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return new PortError(
      `Port ${port} on ${host} is taken: stop what runs there, or choose another (PORT=3001 npm start).`,
    );
  }
  if (code === 'EACCES')
    return new PortError(`Port ${port} may not be used by this user: choose one above 1023.`);
  return error;
}
