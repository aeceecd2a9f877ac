/** Starts work from an event handler. The work tells its own failures on the pane; a promise that rejects all the same is a fault of ours. */
export function start(work: Promise<unknown>): void {
  work.catch((fault: unknown) => {
    queueMicrotask(() => {
      throw fault;
    });
  });
}
