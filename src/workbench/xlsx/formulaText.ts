/**
 * How Excel stores formulas in a file: functions of an add-in as `_xldudf_DD_NAME(`, built-in functions newer than 2007
 * with `_xlfn.` in front, and `A1#` as `_xlfn.ANCHORARRAY(A1)`.
 */
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;
const SPILL_OR_TEXT = /"(?:[^"]|"")*"|((?:'(?:[^']|'')*'|[A-Za-z_][\w.]*)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7})#/g;
const CALL = /([A-Za-z_][\w.]*)\s*\(/g;
const NAMES_VARIABLES = /\b(LET|LAMBDA|MAP|REDUCE|SCAN|BYROW|BYCOL|MAKEARRAY)\s*\(/i;

const NEW = new Set(
  (
    "UNIQUE SEQUENCE SORTBY RANDARRAY XLOOKUP XMATCH TEXTSPLIT TEXTBEFORE TEXTAFTER VSTACK HSTACK TAKE DROP TOCOL TOROW " +
    "WRAPROWS WRAPCOLS CHOOSECOLS CHOOSEROWS EXPAND TEXTJOIN CONCAT IFS SWITCH MAXIFS MINIFS IFNA XOR DAYS ISOWEEKNUM " +
    "PERCENTILE.INC PERCENTILE.EXC QUARTILE.INC QUARTILE.EXC STDEV.S STDEV.P VAR.S VAR.P RANK.EQ RANK.AVG MODE.SNGL " +
    "NUMBERVALUE FORECAST.LINEAR CEILING.MATH FLOOR.MATH ARRAYTOTEXT VALUETOTEXT"
  ).split(" "),
);
const NEW_IN_WORKSHEETS = new Set(["FILTER", "SORT"]);

/** Formulas whose variables Excel marks with `_xlpm.`; they are saved as their values. */
export function namesVariables(formula: string): boolean {
  return NAMES_VARIABLES.test(formula.replace(QUOTED, ""));
}

/** A formula as it stands in a cell, e.g. =DD.HWMP(A1#), as a file has it. */
export function toFile(formula: string, namespace: string): string {
  const spills = formula
    .replace(/^=/, "")
    .replace(SPILL_OR_TEXT, (all, sheet: string | undefined, cell: string | undefined) =>
      cell ? `_xlfn.ANCHORARRAY(${sheet ?? ""}${cell})` : all,
    );
  return outsideQuotes(spills, (part) =>
    part.replace(CALL, (all, name: string) => {
      const upper = name.toUpperCase();
      if (upper.startsWith(`${namespace}.`)) return `_xldudf_${upper.replaceAll(".", "_")}(`;
      if (NEW_IN_WORKSHEETS.has(upper)) return `_xlfn._xlws.${upper}(`;
      return NEW.has(upper) ? `_xlfn.${upper}(` : all;
    }),
  );
}

/** A formula of a file as it stands in a cell. */
export function fromFile(formula: string, namespace: string): string {
  const ours = new RegExp(`_xldudf_${namespace}_([A-Z][A-Z0-9_]*)\\s*\\(`, "gi");
  const spills = formula.replace(/_xlfn\.ANCHORARRAY\(([^()]*)\)/gi, "$1#");
  const read = outsideQuotes(spills, (part) =>
    part.replace(ours, (_all, name: string) => `${namespace}.${name}(`).replace(/_xlfn\.(_xlws\.)?|_xlpm\./gi, ""),
  );
  return `=${read.replace(/^=/, "")}`;
}

function outsideQuotes(formula: string, change: (part: string) => string): string {
  let changed = "";
  let at = 0;
  for (const quoted of formula.matchAll(QUOTED)) {
    changed += change(formula.slice(at, quoted.index)) + quoted[0];
    at = quoted.index + quoted[0].length;
  }
  return changed + change(formula.slice(at));
}
