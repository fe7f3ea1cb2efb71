export type ExcelErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "GeneralException"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidReference"
  | "ItemAlreadyExists"
  | "ItemNotFound";

/** An error as Excel reports it for one action of a batch. */
export class HostError extends Error {
  constructor(
    readonly code: ExcelErrorCode,
    message: string,
  ) {
    super(message);
  }
}

export const invalidArgument = () =>
  new HostError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");

export const itemNotFound = () => new HostError("ItemNotFound", "The requested resource doesn't exist.");
