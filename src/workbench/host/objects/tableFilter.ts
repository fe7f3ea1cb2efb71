import type { Scalar } from "../../grid/engine";
import { HostError, invalidArgument } from "../hostError";
import { HostObject } from "../hostObject";
import type { Table } from "./tables";

interface Criteria {
  readonly filterOn: string;
  readonly values?: readonly string[];
  readonly criterion1?: string;
}

const COMPARISON = /^(<>|>=|<=|=|>|<)?(.*)$/s;

/** The criteria of each table, by its id and the column's place. */
const kept = new WeakMap<object, Map<string, Map<number, Criteria>>>();

/** The filter of a table: rows that one of the criteria leaves out are hidden. */
export class TableFilter extends HostObject {
  override readonly scalars = ["Criteria", "Enabled", "IsDataFiltered"];

  constructor(private readonly table: Table) {
    super();
  }

  get Enabled() {
    return true;
  }
  get IsDataFiltered() {
    return this.criteria.size > 0;
  }
  get Criteria(): unknown[] {
    const blank = { filterOn: "Values" };
    return this.table.info.columns.map((_name, column) => this.criteria.get(column) ?? blank);
  }
  Apply(_range: unknown, column?: number | null, criteria?: Criteria | null) {
    if (column === undefined || column === null || !criteria) return this.Reapply();
    if (column < 0 || column >= this.table.info.columns.length) throw invalidArgument();
    if (criteria.filterOn !== "Values" && criteria.filterOn !== "Custom") {
      throw new HostError("ApiNotFound", `The filter on ${criteria.filterOn} is not found.`);
    }
    this.criteria.set(column, criteria);
    this.Reapply();
  }
  ClearColumnCriteria(column: number) {
    this.criteria.delete(column);
    this.Reapply();
  }
  ClearCriteria() {
    this.criteria.clear();
    this.Reapply();
  }
  Reapply() {
    this.table.Worksheet.Protection.check("edit");
    const { engine } = this.table.book;
    const { sheet, rect } = this.table.info;
    const body = { ...rect, row: rect.row + 1, rows: rect.rows - 1 };
    const texts = engine.text(sheet, body);
    engine.read(sheet, body).forEach((cells, r) => {
      const isShown = [...this.criteria].every(([column, criteria]) => {
        const value = cells[column]?.value ?? null;
        return fits(criteria, typeof value === "object" ? null : value, texts[r]?.[column] ?? "");
      });
      if (isShown !== engine.rowHeight(sheet, body.row + r) > 0) engine.setRowsHidden(sheet, body.row + r, 1, !isShown);
    });
  }
  GetRange() {
    return this.table.GetRange();
  }
  GetRangeOrNullObject() {
    return this.table.GetRange();
  }

  private get criteria(): Map<number, Criteria> {
    const { engine } = this.table.book;
    const tables = kept.get(engine) ?? new Map<string, Map<number, Criteria>>();
    kept.set(engine, tables);
    const criteria = tables.get(this.table.Id) ?? new Map<number, Criteria>();
    tables.set(this.table.Id, criteria);
    return criteria;
  }
}

/** Values by what the cell shows; a criterion such as >=5 by number, such as =GB or GB by text. */
function fits({ filterOn, values = [], criterion1 = "" }: Criteria, value: Scalar, text: string): boolean {
  if (filterOn === "Values") return values.some((wanted) => wanted.toLowerCase() === text.toLowerCase());
  const [, sign = "=", wanted = ""] = COMPARISON.exec(criterion1) ?? [];
  const number = Number(wanted);
  if (wanted.trim() === "" || Number.isNaN(number)) {
    const isSame = text.toLowerCase() === wanted.toLowerCase();
    return sign === "<>" ? !isSame : sign === "=" && isSame;
  }
  if (sign === "<>") return value !== number;
  if (typeof value !== "number") return false;
  const compared = { "=": value === number, ">": value > number, ">=": value >= number, "<": value < number, "<=": value <= number }; // prettier-ignore
  return compared[sign as keyof typeof compared];
}
