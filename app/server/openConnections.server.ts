import type { Server } from 'node:http';
import type { Socket } from 'node:net';

export type OpenConnections = {
  /** Ends those on which nothing is asked now, and from here on each one as soon as its answer is out. */
  endWhenIdle(): void;
};

/**
 * Knows which connections have a request in flight. Node's own closeIdleConnections leaves those alone that
 * have not asked anything yet, and browsers open such ones in advance.
 */
export function watchConnections(server: Server): OpenConnections {
  const inFlight = new Map<Socket, number>();
  let isEnding = false;

  const count = (socket: Socket, change: number) => {
    if (!inFlight.has(socket)) return;
    const now = (inFlight.get(socket) ?? 0) + change;
    inFlight.set(socket, now);
    if (isEnding && now <= 0) socket.end();
  };

  server.on('connection', (socket) => {
    inFlight.set(socket, 0);
    socket.once('close', () => inFlight.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    count(socket, 1);
    response.once('close', () => count(socket, -1));
  });
  return {
    endWhenIdle() {
      isEnding = true;
      for (const socket of inFlight.keys()) count(socket, 0);
    },
  };
}
