/** Sheets that we added or took away ourselves, and whether we are doing so: their events are not the user's. */
export interface OwnChanges {
  readonly sheetIds: Set<string>;
  /** Settles when what we are writing now is written. */
  readonly written: () => Promise<unknown>;
}

/** A user who is typing while the pane opens must not leave it deaf: Excel takes this up when the cell is left. */
const WAIT: Excel.RunOptions = { delayForCellEdit: true };

/**
 * Hears that cells or sheets changed, by the user, a colleague or another add-in, also by Excel's own undo. What this
 * add-in writes, in the pane or from the ribbon, does not count.
 */
export async function hearChanges(own: OwnChanges, listener: () => void): Promise<() => Promise<void>> {
  const ofSheet = async ({ worksheetId }: { readonly worksheetId: string }): Promise<void> => {
    // Which sheet is ours is known only when the answer to our own request is in.
    await own.written();
    if (!own.sheetIds.has(worksheetId)) listener();
  };
  const handlers = await Excel.run(WAIT, async (context) => {
    const { worksheets } = context.workbook;
    const added = [
      worksheets.onChanged.add((args) => {
        if (args.triggerSource !== "ThisLocalAddin") listener();
        return Promise.resolve();
      }),
      worksheets.onAdded.add(ofSheet),
      worksheets.onDeleted.add(ofSheet),
    ];
    await context.sync();
    return added;
  });
  return () => stop(handlers);
}

export async function hearSelection(listener: () => void): Promise<() => Promise<void>> {
  const handler = await Excel.run(WAIT, async (context) => {
    const added = context.workbook.onSelectionChanged.add(() => {
      listener();
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  return () => stop([handler]);
}

/** Handlers can only be taken away in the context they were made in. */
async function stop(handlers: readonly { readonly context: OfficeExtension.ClientRequestContext; remove(): void }[]): Promise<void> {
  const [first] = handlers;
  if (!first) return;
  for (const handler of handlers) handler.remove();
  await first.context.sync();
}
