import type { Env } from '~/env.server';
import type { Connection } from '~db/connection.server';

/** What one check found: nothing wrong, in words, or what is wrong. */
export type Finding = { ok: boolean; words: string };
export type Check = { name: string; look(means: Means): Promise<Finding> };
export type Means = {
  env: Env;
  connection: Connection;
  /** Whether what can be mended is mended: the search indexes, the files of photos. */
  isFixing?: boolean | undefined;
};
