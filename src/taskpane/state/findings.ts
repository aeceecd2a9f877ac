import type { CheckedReport } from "../../app/check/check";
import { renderFinding, type RenderedFinding } from "../../core/checks/render";
import type { Finding, Language, Severity } from "../../core/checks/check";
import { fillPattern } from "../../core/definition/period";
import { addressName } from "../../core/table/address";
import type { CellAddress } from "../../core/table/sheet";
import type { CheckState } from "./model";

/** From a check run to the list that the pane shows. */

export type Kind = Severity | "accepted";

/** A finding with what the list shows of it. */
export interface FindingItem {
  readonly kind: "finding";
  /** Stays the same over checks as long as the finding does. */
  readonly key: string;
  readonly finding: Finding;
  readonly text: RenderedFinding;
  readonly address: CellAddress | null;
}

export interface GroupItem {
  readonly kind: "group";
  readonly key: string;
  /** Id of the table; empty for what concerns the workbook as a whole. */
  readonly table: string;
  readonly title: string;
  readonly open: boolean;
  /** Counts of all findings of the table, whatever the filters show. */
  readonly counts: Readonly<Record<Kind, number>>;
}

export type ListItem = GroupItem | FindingItem;

export interface FindingList {
  readonly items: readonly ListItem[];
  /** Findings that the filters let through, also within folded groups. */
  readonly shown: number;
  /** Bound tables without any finding. */
  readonly without: number;
}

/** Accepted findings are a kind of their own: visible, not counted. */
export function kindOf(finding: Finding): Kind {
  return finding.accepted ? "accepted" : finding.severity;
}

/** How many findings of each kind a run has. */
export function countKinds(findings: readonly Finding[]): Readonly<Record<Kind, number>> {
  const counts = { error: 0, warning: 0, info: 0, accepted: 0 };
  for (const finding of findings) counts[kindOf(finding)] += 1;
  return counts;
}

/** The title of a table as the report prints it; its id when the definition does not know it. */
export function tableTitle(checked: Pick<CheckedReport, "definition">, id: string): string {
  const table = checked.definition.tables.find((candidate) => candidate.id === id);
  return table ? fillPattern(table.title, checked.definition.period) : id;
}

const ORDER: Readonly<Record<Kind, number>> = { error: 0, warning: 1, info: 2, accepted: 3 };

/** Every finding with its key, texts and place, in the order of the report. */
export function findingItems(checked: CheckedReport, language: Language): readonly FindingItem[] {
  const seen = new Map<string, number>();
  return checked.run.findings.map((finding) => {
    const address = finding.cell?.address ?? finding.address ?? null;
    const base = [finding.check, finding.message, finding.table ?? "", address ? addressName(address) : (finding.row ?? "")].join("|");
    const number = (seen.get(base) ?? 0) + 1;
    seen.set(base, number);
    return { kind: "finding", key: number === 1 ? base : `${base}|${number}`, finding, text: renderFinding(finding, language), address };
  });
}

/** The list by table: tables with errors first, gravest first within a table, else in the order of the report; as the filters and folds say. */
export function findingList(
  checked: CheckedReport,
  items: readonly FindingItem[],
  filters: Pick<CheckState, "shown" | "query" | "folded">,
): FindingList {
  const groups = new Map<string, FindingItem[]>();
  for (const item of items) {
    const table = item.finding.table ?? "";
    const group = groups.get(table);
    if (group) group.push(item);
    else groups.set(table, [item]);
  }
  const words = filters.query.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  const list = gravestFirst(groups).flatMap(([table, all]): ListItem[] => {
    const title = table === "" ? "" : tableTitle(checked, table);
    const passing = all.filter(
      (item) => filters.shown[kindOf(item.finding)] && words.every((word) => haystack(item, title).includes(word)),
    );
    if (passing.length === 0) return [];
    shown += passing.length;
    const open = !filters.folded.includes(table);
    const group: GroupItem = {
      kind: "group",
      key: `table|${table}`,
      table,
      title,
      open,
      counts: countKinds(all.map(({ finding }) => finding)),
    };
    const sorted = [...passing].sort((a, b) => ORDER[kindOf(a.finding)] - ORDER[kindOf(b.finding)]);
    return open ? [group, ...sorted] : [group];
  });
  const without = checked.report.tables.filter(({ spec }) => !groups.has(spec.id)).length;
  return { items: list, shown, without };
}

function gravestFirst(groups: ReadonlyMap<string, readonly FindingItem[]>): readonly (readonly [string, readonly FindingItem[]])[] {
  const gravest = (items: readonly FindingItem[]): number => Math.min(...items.map(({ finding }) => ORDER[kindOf(finding)]));
  return [...groups].sort(([, a], [, b]) => gravest(a) - gravest(b));
}

function haystack({ finding, text, address }: FindingItem, title: string): string {
  const label = finding.cell?.row.label ?? finding.row ?? "";
  return [title, text.title, text.message, label, address ? addressName(address) : "", finding.found ?? ""].join(" ").toLowerCase();
}
