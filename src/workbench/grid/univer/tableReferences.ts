/* eslint-disable @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-assignment */
import type { ICommandService } from "@univerjs/core";
import {
  LexerTreeBuilder,
  ReferenceNodeFactory,
  RemoveSuperTableMutation,
  SetSuperTableMutation,
  SuperTableService,
} from "@univerjs/engine-formula";
import { plainColumnName, withPlainColumnNames } from "./columnNames";
import type { Loose } from "./loose";

const INSTALLED = Symbol("table references");

/**
 * Two defects of Univer 0.25.1. It takes `DD_Contract[#All]` for no reference to a table, because it does not expect an
 * underscore (nor a dot) in the name of one: `#NAME?`. Whatever stands before the bracket is a table if there is a table of
 * that name. And it reads the punctuation in the name of a column as that of the formula: `Usage[Spans (GB)]` as a call.
 * It is given other characters for it, in formulas and in tables.
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

  const builder = LexerTreeBuilder.prototype as Loose;
  const read = builder.treeBuilder;
  builder.treeBuilder = function (this: Loose, formula: string, ...rest: unknown[]) {
    return read.call(this, withPlainColumnNames(formula), ...rest);
  };

  const service = SuperTableService.prototype as Loose;
  const register = service.registerTable;
  service.registerTable = function (this: Loose, unitId: string, name: string, table: Loose) {
    const columns = [...(table.titleMap as Map<string, number>)];
    const titleMap = new Map(columns.map(([title, index]) => [plainColumnName(title), index]));
    return register.call(this, unitId, name, { ...table, titleMap });
  };
}

/** Tells of tables that are added, resized or gone: formulas keep the rows that a table had when they were parsed. */
export function watchTables(commands: ICommandService, changed: () => void): void {
  commands.onCommandExecuted(({ id }) => {
    if (id === SetSuperTableMutation.id || id === RemoveSuperTableMutation.id) changed();
  });
}
