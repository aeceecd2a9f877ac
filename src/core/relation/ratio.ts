import { ZERO } from "../numeric/exact";
import { quotientKind } from "./quotient";

/** target = num / den, terms [num, den]. */
export const ratio = quotientKind("ratio", ZERO);
