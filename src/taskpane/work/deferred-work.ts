import type { PaneWork } from "./pane-work";

/**
 * The work of a pane whose code is fetched on first use: the pane itself shows before the checks and definitions are
 * there. Stopping needs no code of its own, for nothing runs before the code is there.
 */
export function deferredWork(load: () => Promise<PaneWork>): PaneWork {
  const later =
    <A extends readonly unknown[], R>(pick: (work: PaneWork) => (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> =>
      pick(await load())(...args);
  return {
    check: {
      check: later(
        ({ check }) =>
          () =>
            check.check(),
      ),
      select: later(
        ({ check }) =>
          (address) =>
            check.select(address),
      ),
      repair: later(
        ({ check }) =>
          (finding, all) =>
            check.repair(finding, all),
      ),
      accept: later(
        ({ check }) =>
          (finding, reason, by) =>
            check.accept(finding, reason, by),
      ),
      withdraw: later(
        ({ check }) =>
          (finding) =>
            check.withdraw(finding),
      ),
      mark: later(
        ({ check }) =>
          () =>
            check.mark(),
      ),
      unmark: later(
        ({ check }) =>
          () =>
            check.unmark(),
      ),
      marked: later(
        ({ check }) =>
          () =>
            check.marked(),
      ),
      toSheet: later(
        ({ check }) =>
          (what) =>
            check.toSheet(what),
      ),
      explain: later(
        ({ check }) =>
          (explained, text) =>
            check.explain(explained, text),
      ),
    },
    claims: {
      check: later(
        ({ claims }) =>
          () =>
            claims.check(),
      ),
      open: later(
        ({ claims }) =>
          (file) =>
            claims.open(file),
      ),
      link: later(
        ({ claims }) =>
          (claim, cells) =>
            claims.link(claim, cells),
      ),
      unlink: later(
        ({ claims }) =>
          (claim) =>
            claims.unlink(claim),
      ),
      copy: later(
        ({ claims }) =>
          () =>
            claims.copy(),
      ),
    },
    fill: {
      plan: later(
        ({ fill }) =>
          (mode) =>
            fill.plan(mode),
      ),
      fill: later(
        ({ fill }) =>
          () =>
            fill.fill(),
      ),
    },
    publish: {
      copyTables: later(
        ({ publish }) =>
          (tables) =>
            publish.copyTables(tables),
      ),
      copyNumber: later(
        ({ publish }) =>
          (language) =>
            publish.copyNumber(language),
      ),
      tablesToSheets: later(
        ({ publish }) =>
          (tables) =>
            publish.tablesToSheets(tables),
      ),
      downloadTables: later(
        ({ publish }) =>
          (tables) =>
            publish.downloadTables(tables),
      ),
      insertFigures: later(
        ({ publish }) =>
          (figures, place) =>
            publish.insertFigures(figures, place),
      ),
      insertCharts: later(
        ({ publish }) =>
          (figures, place) =>
            publish.insertCharts(figures, place),
      ),
      downloadFigures: later(
        ({ publish }) =>
          (figures, format) =>
            publish.downloadFigures(figures, format),
      ),
      look: later(
        ({ publish }) =>
          () =>
            publish.look(),
      ),
      update: later(
        ({ publish }) =>
          () =>
            publish.update(),
      ),
    },
    definition: {
      choose: later(
        ({ definition }) =>
          (id) =>
            definition.choose(id),
      ),
      importJson: later(
        ({ definition }) =>
          (file) =>
            definition.importJson(file),
      ),
      exportJson: later(
        ({ definition }) =>
          () =>
            definition.exportJson(),
      ),
      bindSelection: later(
        ({ definition }) =>
          (known, table, details) =>
            definition.bindSelection(known, table, details),
      ),
      unbind: later(
        ({ definition }) =>
          (table) =>
            definition.unbind(table),
      ),
      look: later(
        ({ definition }) =>
          () =>
            definition.look(),
      ),
      choosePrevious: later(
        ({ definition }) =>
          (file) =>
            definition.choosePrevious(file),
      ),
      compare: later(
        ({ definition }) =>
          (file) =>
            definition.compare(file),
      ),
      editInWorkbook: later(
        ({ definition }) =>
          () =>
            definition.editInWorkbook(),
      ),
      takeFromSheet: later(
        ({ definition }) =>
          () =>
            definition.takeFromSheet(),
      ),
      roll: later(
        ({ definition }) =>
          () =>
            definition.roll(),
      ),
      newWorkbook: later(
        ({ definition }) =>
          () =>
            definition.newWorkbook(),
      ),
      openSample: later(
        ({ definition }) =>
          () =>
            definition.openSample(),
      ),
    },
    draft: {
      learn: later(
        ({ draft }) =>
          () =>
            draft.learn(),
      ),
      use: later(
        ({ draft }) =>
          () =>
            draft.use(),
      ),
      save: later(
        ({ draft }) =>
          () =>
            draft.save(),
      ),
      show: later(
        ({ draft }) =>
          (place) =>
            draft.show(place),
      ),
    },
    stop: later((work) => () => work.stop()),
    retry: later((work) => () => work.retry()),
    undo: later((work) => () => work.undo()),
    listen: later((work) => () => work.listen()),
  };
}
