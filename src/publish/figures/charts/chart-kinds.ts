import type { ChartKind } from "../figure";
import { composition } from "./composition";
import { growth } from "./growth";
import { normBullet } from "./norm-bullet";
import { stock } from "./stock";
import { stockFlow } from "./stock-flow";
import { timeliness } from "./timeliness";
import { variance } from "./variance";

/** The charts that the columns of a table may allow, in the order in which they are offered. */
export const CHART_KINDS: readonly ChartKind[] = [normBullet, timeliness, variance, growth, composition, stock, stockFlow];
