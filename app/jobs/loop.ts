/** Something that is asked over and over whether there is work: a queue, a log. */
export type Turn = () => Promise<{ isMoreWaiting: boolean }>;

export type Loop = {
  start(): void;
  /** Looks now instead of at the next tick. */
  poke(): void;
  /** Ends after the turn under way; no further one begins. */
  stop(): Promise<void>;
  /** Whether it was started and turns; a turn that throws does not end it. */
  isTurning(): boolean;
};

type Options = { everyMs: number; onError(error: unknown): void };

/** Takes turns until stopped: at once while more is waiting, else every `everyMs` and when poked. */
export function makeLoop(turn: Turn, { everyMs, onError }: Options): Loop {
  let isRunning = false;
  let isPoked = false;
  let wake: () => void = () => undefined;
  let finished: Promise<void> = Promise.resolve();

  const rest = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, everyMs);
      timer.unref();
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const run = async () => {
    while (isRunning) {
      isPoked = false;
      const isMore = await oneTurn(turn, onError);
      if (isRunning && !isMore && !isPoked) await rest();
    }
  };

  return {
    start() {
      if (isRunning) return;
      isRunning = true;
      finished = run();
    },
    poke() {
      isPoked = true;
      wake();
    },
    async stop() {
      isRunning = false;
      wake();
      await finished;
    },
    isTurning: () => isRunning,
  };
}

async function oneTurn(turn: Turn, onError: Options['onError']): Promise<boolean> {
  try {
    return (await turn()).isMoreWaiting;
  } catch (error) {
    onError(error);
    return false;
  }
}
