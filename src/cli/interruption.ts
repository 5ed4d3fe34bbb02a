/** Ctrl-C during long work: the first one asks it to stop where that is safe, the second ends the process. */

export interface Interruption {
  readonly asked: boolean;
  /** Gives the signals their usual meaning back. */
  forget(): void;
}

export function interruption(): Interruption {
  let asked = false;
  const stop = () => {
    if (asked) process.exit(1);
    asked = true;
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  return {
    get asked() {
      return asked;
    },
    forget() {
      process.off('SIGINT', stop).off('SIGTERM', stop);
    },
  };
}
