import type { Cell, CellError, CellResult, CellValue } from "../sheet/result";

type Spill = readonly (readonly Cell[])[];

/**
 * The one place where a result becomes what Excel takes: values, or CustomFunctions.Error with a sentence. An error of the whole
 * result is thrown; one of a single cell stands in the spill, and leaves the cells around it as they are.
 */
export function answer<T extends CellValue>(result: CellResult<T>): T;
export function answer(result: CellResult<Spill>): (CellValue | Error)[][];
export function answer(result: CellResult<CellValue | Spill>): unknown {
  if (!result.ok) throw excelError(result);
  const { value } = result;
  return typeof value === "object" ? value.map((row) => row.map(toExcel)) : value;
}

const toExcel = (cell: Cell) => (typeof cell === "object" ? excelError(cell) : cell);

/** Only #VALUE! and #N/A carry a message in Excel, so no other error is ever given. */
function excelError({ error, message }: CellError): Error {
  const { ErrorCode } = CustomFunctions;
  return new CustomFunctions.Error(error === "#N/A" ? ErrorCode.notAvailable : ErrorCode.invalidValue, message);
}
