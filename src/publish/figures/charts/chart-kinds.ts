import type { ChartKind } from "../figure";
import { normBullet } from "./norm-bullet";

/** The charts that the columns of a table may allow, in the order in which they are offered. */
export const CHART_KINDS: readonly ChartKind[] = [normBullet];
