/** What Excel answers when it cannot do something: the codes and messages of Office.js, with their HTTP status. */
const FAULTS = {
  AccessDenied: [403, "You cannot perform the requested operation."],
  ApiNotFound: [404, "The API you are trying to use could not be found. It may be available in a newer version of Excel."],
  FilteredRangeConflict: [409, "The attempted operation causes a conflict with a filtered range."],
  GeneralException: [500, "There was an internal error while processing the request."],
  InvalidArgument: [400, "The argument is invalid or missing or has an incorrect format."],
  InvalidOperation: [400, "The operation attempted is invalid on the object."],
  InvalidOperationInCellEditMode: [
    400,
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  ],
  InvalidReference: [400, "This reference is not valid for the current operation."],
  InvalidRequest: [400, "Cannot process the request."],
  ItemAlreadyExists: [409, "A resource with the same name or identifier already exists."],
  ItemNotFound: [404, "The requested resource doesn't exist."],
  MergedRangeConflict: [
    409,
    "Cannot complete the operation. A table can't overlap with a PivotTable report, query results, merged cells, or an XML Map.",
  ],
  NotImplemented: [501, "The requested feature isn't implemented."],
  RequestAborted: [500, "The request was aborted during run time."],
  RequestPayloadSizeLimitExceeded: [400, "The request payload size has exceeded the limit."],
  ResponsePayloadSizeLimitExceeded: [400, "The response payload size has exceeded the limit."],
  UndoNotSupported: [400, "Undo isn't supported for this operation."],
} as const satisfies Record<string, readonly [number, string]>;

export type FaultCode = keyof typeof FAULTS;

/** A refusal by the emulated Excel; the client turns it into an OfficeExtension.Error with the same code. */
export class ExcelFault extends Error {
  override readonly name = "ExcelFault";
  readonly status: number;
  constructor(
    readonly code: FaultCode,
    message?: string,
  ) {
    super(message ?? FAULTS[code][1]);
    this.status = FAULTS[code][0];
  }
}

export function fault(code: FaultCode, message?: string): ExcelFault {
  return new ExcelFault(code, message);
}

/** The message of a code, for answers that are made before anything runs. */
export function faultMessage(code: FaultCode): string {
  return FAULTS[code][1];
}
