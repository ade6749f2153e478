import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Guest } from './loadContext';

/** What the shell knows of a request while it is under way. */
type ShellVariables = {
  requestId: string;
  /** The network address that limits count by; never logged whole. */
  address: string;
  guest: Guest;
  /** Whether this browser came with an id of its own. */
  isKnown: boolean;
  /** Of this answer; only panels use it. */
  nonce: string;
  /** The body of a write, read whole and found acceptable. */
  body: Uint8Array<ArrayBuffer> | undefined;
};

export type ShellEnv = { Bindings: Partial<HttpBindings>; Variables: ShellVariables };
export type ShellContext = Context<ShellEnv>;
