import { ONE, ZERO } from "../numeric/exact";
import { elapsedPart } from "./linear";
import { quotientKind } from "./quotient";

/**
 * target = figure / norm, terms [figure, norm]: the share of its norm that a figure reached. With parameters.elapsed the
 * norm is for a full year and counts for the months elapsed ("81% van de tijdsevenredige norm").
 */
export const attainedShare = quotientKind("attained-share", ZERO, ({ elapsed }) => (elapsed ? elapsedPart(elapsed) : ONE));
