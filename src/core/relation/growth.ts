import { ONE } from "../numeric/exact";
import { quotientKind } from "./quotient";

/** target = of / base − 1, terms [of, base]. */
export const growth = quotientKind("growth", ONE);
