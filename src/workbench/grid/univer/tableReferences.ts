/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-assignment */
import type { ICommandService } from "@univerjs/core";
import { ReferenceNodeFactory, RemoveSuperTableMutation, SetSuperTableMutation } from "@univerjs/engine-formula";
import type { Loose } from "./loose";

const INSTALLED = Symbol("table references");

/**
 * Univer 0.25.1 takes `DD_Contract[#All]` for no reference to a table, because it does not expect an underscore (nor a dot) in
 * the name of one: `#NAME?`. Whatever stands before the bracket is a table if there is a table of that name.
 */
export function installTableReferences(): void {
  const factory = ReferenceNodeFactory.prototype as Loose;
  if (factory[INSTALLED]) return;
  factory[INSTALLED] = true;
  const isTableReference = factory._checkTokenIsTableReference;
  factory._checkTokenIsTableReference = function (this: Loose, token: string): boolean {
    if (isTableReference.call(this, token)) return true;
    const bracket = token.indexOf("[");
    return bracket > 0 && token.endsWith("]") && this._getTableMap()?.has(token.slice(0, bracket)) === true;
  };
}

/** Tells of tables that are added, resized or gone: formulas keep the rows that a table had when they were parsed. */
export function watchTables(commands: ICommandService, changed: () => void): void {
  commands.onCommandExecuted(({ id }) => {
    if (id === SetSuperTableMutation.id || id === RemoveSuperTableMutation.id) changed();
  });
}
