import type { FaultCode } from "./faults";
import type { ExcelHost } from "./host";

/** What the transports have in common. */

/** Requirement sets that the emulated Excel says it supports. */
export function requirementsOf(host: ExcelHost): Readonly<Record<string, string>> {
  return { ExcelApi: host.options.apiSet, DialogApi: "1.2", SharedRuntime: "1.1", ImageCoercion: "1.2", DelayForCellEdit: "1.1" };
}

/** Numbers that office.js turns back into codes. */
const NUMBERS: Partial<Record<FaultCode, number>> = {
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  AccessDenied: 7000,
};

const INTERNAL_ERROR = 5001;

export function errorNumber(code: FaultCode): number {
  return NUMBERS[code] ?? INTERNAL_ERROR;
}
