/* eslint-disable @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-argument */
import { ErrorValueObject, RangeReferenceObject, SuffixNodeFactory } from "@univerjs/engine-formula";
import type { Loose } from "./loose";

const INSTALLED = Symbol("spill operator");

/** Univer 0.25.1 parses `A1#` but does not evaluate it: it is answered here with the range that A1 spills over. */
export function installSpillOperator(): void {
  const factory = SuffixNodeFactory.prototype as Loose;
  if (factory[INSTALLED]) return;
  factory[INSTALLED] = true;
  const create = factory.checkAndCreateNodeType;
  factory.checkAndCreateNodeType = function (this: Loose, lexed: Loose) {
    const node = create.call(this, lexed);
    if (node?._handlerPound) node._handlerPound = spilledRange;
    return node;
  };
}

function spilledRange(anchor: Loose): Loose {
  if (!anchor.isReferenceObject() || !anchor.isCell()) return ErrorValueObject.create("#REF!" as Loose);
  const { startRow, startColumn } = anchor.getRangePosition();
  const spill =
    anchor.getCurrentRuntimeActiveArrayFormulaRange()?.[startRow]?.[startColumn] ??
    anchor.getCurrentActiveArrayFormulaRange()?.[startRow]?.[startColumn];
  // While dependencies are collected nothing has spilled yet, and the anchor stands for its range.
  if (!spill || (spill.startRow === spill.endRow && spill.startColumn === spill.endColumn)) return anchor;
  const range: Loose = new RangeReferenceObject({ ...spill }, anchor.getSheetId(), anchor.getUnitId());
  for (const key of Object.keys(anchor)) if (key !== "_token" && key !== "_rangeData") range[key] = anchor[key];
  return range;
}
