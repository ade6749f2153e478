import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** Whether React runs in the browser already: what works only with script is shown then, and not before. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
