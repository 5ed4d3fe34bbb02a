/** Milliseconds that only ever rise. Here, and not from `app.ts`, so that commands load without the engine. */
export function elapsed(): number {
  return performance.now();
}
