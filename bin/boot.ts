import { EnvError, readEnv } from '~/env.server';
import { PortError } from '~/server/serve.server';

/** Reads the settings, or ends with one sentence for each that cannot be used. */
export function settings() {
  try {
    return readEnv();
  } catch (error) {
    if (error instanceof EnvError) return endWith(`These settings cannot be used:\n${error.message}`);
    throw error;
  }
}

/** Ends with what a person can act on; only what nobody foresaw keeps its stack. */
export function endOn(error: unknown): never {
  if (error instanceof PortError || error instanceof EnvError) return endWith(error.message);
  return endWith(error instanceof Error ? (error.stack ?? error.message) : String(error));
}

function endWith(message: string): never {
  console.error(message);
  process.exit(1);
}
