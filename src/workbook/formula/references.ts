import { parseA1Ref, parseStructRef, type ReferenceStruct } from "@borgar/fx";

/** Where a formula stands. */
export interface Site {
  readonly sheet: string;
  /** From 0, for references to “this row”. */
  readonly row: number;
  /** The table that the cell is in, for references that leave out its name: [@Usage]. */
  readonly table?: string;
}

/** A reference of a formula: what has to be there, and the range that it stands for. */
export interface Reference {
  /** The sheet, table, column or name; asked for before the range, so that its absence is a sentence. */
  readonly owners: readonly { readonly found: () => boolean; readonly missing: string }[];
  readonly range: () => Excel.Range;
  /** The formula of a name that stands for no cells; null where there are cells. */
  readonly formula: () => string | null;
  /** Whether all is meant that the formula in the cell fills: B2#. */
  readonly spill: boolean;
  /** Whether the text means something else, or nothing, on another sheet: “this row”, a name of the sheet. */
  readonly local: () => boolean;
}

interface MaybeNull {
  readonly isNullObject: boolean;
}

/** The reference of a text as it stands in a formula: cells, a table or a part of it, a name; null where it is none. */
export function referenceOf(workbook: Excel.Workbook, text: string, site: Site): Reference | null {
  if (text.endsWith("#")) {
    const first = referenceOf(workbook, text.slice(0, -1), site);
    return first && { ...first, spill: true };
  }
  const table = parseStructRef(text);
  if (table) return tableReference(workbook, table, site);
  const cells = parseA1Ref(text);
  if (cells && "range" in cells) return cellReference(workbook, text, cells.context ?? [], site);
  const name = /^(?:.*!)?([\p{L}_\\][\p{L}\p{N}_.\\]*)$/u.exec(text)?.[1];
  return name === undefined ? null : nameReference(workbook, name, cells?.context?.[0] ?? site.sheet);
}

const owner = (thing: MaybeNull, missing: string) => ({ found: () => !thing.isNullObject, missing });

function cellReference(workbook: Excel.Workbook, text: string, context: readonly string[], site: Site): Reference {
  const name = context[0] ?? site.sheet;
  const elsewhere = { found: () => false, missing: `${text} is in another workbook` };
  const sheet = workbook.worksheets.getItemOrNullObject(name).load({ name: true });
  return {
    owners: context.length > 1 ? [elsewhere] : [owner(sheet, `there is no sheet “${name}”`)],
    range: () => sheet.getRange(text.slice(text.lastIndexOf("!") + 1).replaceAll("$", "")),
    formula: cellsOnly,
    spill: false,
    local: () => false,
  };
}

const cellsOnly = () => null;

/** A name of the sheet, else of the workbook; or a table by its name alone. */
function nameReference(workbook: Excel.Workbook, name: string, sheet: string): Reference {
  const ofSheet = workbook.worksheets.getItemOrNullObject(sheet).names.getItemOrNullObject(name);
  const ofWorkbook = workbook.names.getItemOrNullObject(name);
  const items = [ofSheet, ofWorkbook].map((item) => item.load({ type: true, formula: true }));
  const table = workbook.tables.getItemOrNullObject(name).load({ name: true });
  const item = () => items.find(({ isNullObject }) => !isNullObject);
  return {
    owners: [
      {
        found: () => !table.isNullObject || item() !== undefined,
        missing: `“${name}” is no table and no name of the workbook`,
      },
    ],
    range: () => (table.isNullObject ? (item() ?? ofWorkbook).getRange() : table.getDataBodyRange()),
    formula: () => {
      const named = table.isNullObject ? item() : undefined;
      return named === undefined || named.type === "Range" ? null : String(named.formula);
    },
    spill: false,
    local: () => table.isNullObject && !ofSheet.isNullObject,
  };
}

type Section = "all" | "headers" | "data" | "totals" | "this row";
type Part = Pick<Excel.Table, "getRange" | "getHeaderRowRange" | "getDataBodyRange" | "getTotalRowRange">;

function tableReference(workbook: Excel.Workbook, struct: ReferenceStruct, site: Site): Reference {
  const { columns = [], sections = [] } = struct;
  const name = struct.table || site.table;
  if (!name) return tableless(columns);
  const table = workbook.tables.getItemOrNullObject(name).load({ name: true });
  const parts = columns.map((column) => table.columns.getItemOrNullObject(column).load({ name: true }));
  const first = (sections[0] ?? "data").toLowerCase() as Section;
  const last = (sections.at(-1) ?? "data").toLowerCase() as Section;
  const across = (section: Section): Excel.Range => {
    const [from, to] = parts.map((part) => sectionOf(part, section));
    return from ? (to ? from.getBoundingRect(to) : from) : sectionOf(table, section);
  };
  return {
    owners: [
      owner(table, `there is no table “${name}”`),
      ...parts.map((part, index) => owner(part, `the table ${name} has no column “${columns[index]}”`)),
    ],
    range: () => {
      const rows = first === last ? across(first) : across(first).getBoundingRect(across(last));
      return first === "this row" ? rows.getIntersection(`${site.row + 1}:${site.row + 1}`) : rows;
    },
    formula: cellsOnly,
    spill: false,
    local: () => sections.includes("this row"),
  };
}

/** [@Usage] in a cell that is in no table. */
function tableless(columns: readonly string[]): Reference {
  const missing = `the cell is in no table, and [${columns.join(":")}] names none`;
  return {
    owners: [{ found: () => false, missing }],
    range: noRange,
    formula: cellsOnly,
    spill: false,
    local: () => true,
  };
}

function noRange(): never {
  throw new Error("What is missing has no range.");
}

function sectionOf(part: Part, section: Section): Excel.Range {
  if (section === "all") return part.getRange();
  if (section === "headers") return part.getHeaderRowRange();
  if (section === "totals") return part.getTotalRowRange();
  return part.getDataBodyRange();
}
