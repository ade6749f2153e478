import { hash, verify } from '@node-rs/argon2';

/** RFC 9106, second recommended option (64 MiB, 3 passes), with one lane: a small server has two cores. */
const COST = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };
export const SHORTEST = 8;
/** Argon2 takes any length; a body of megabytes shall not. */
export const LONGEST = 200;

let decoy: Promise<string> | undefined;

/** The argon2id hash of a password, as a PHC string. Runs in a thread of its own. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), COST);

/**
 * Whether a password belongs to a hash. Without one (nobody has this address, or no password was ever set) the same
 * work is done upon a hash that nothing fits, so that the time of the answer does not tell.
 */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password');
  const isRight = await verify(passwordHash ?? (await decoy), password.slice(0, LONGEST).normalize('NFKC'));
  return isRight && passwordHash !== null;
}
