import { FINANCE } from "./made/finance";
import { LATER } from "./made/later";
import { LATEST } from "./made/latest";
import { LAYOUT } from "./made/layout";
import type { MadeForm } from "./made/made-form";
import { SERIES } from "./made/series";
import { SERVICE } from "./made/service";

/** Tables as municipalities, agencies, hospitals, the police and the statistical office print them. */
export const MADE_FORMS: readonly MadeForm[] = [...FINANCE, ...SERVICE, ...SERIES, ...LAYOUT, ...LATER, ...LATEST];
