import { ZERO } from "../numeric/exact";
import { quotientKind } from "./quotient";

/** target = part / whole, terms [part, whole]. */
export const share = quotientKind("share", ZERO);
