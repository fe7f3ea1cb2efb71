import type { Report } from "../../../src/workbook/reports/writeReport";

/** A small report of a function that spills. */
export const productsReport: Report = {
  sheet: "DD Products",
  blocks: [
    { address: "A1:A2", formulas: [["Products"], ["Follows the catalog of the add-in."]] },
    { address: "A4", formulas: [['=DD.PRODUCTS("APM")']] },
    { address: "I4:J6", formulas: [["Used", "Share"], [5, "=I5/10"], [12, "=I6/10"]] }, // prettier-ignore
  ],
  styles: [
    ["A1", "DD Title"],
    ["A2", "DD Note"],
    ["A4:J4", "DD Header"],
    ["J5:J6", "DD Percent"],
  ],
  widths: [["A:A", 190], ["I:J", 80]], // prettier-ignore
  shares: [{ address: "J5:J6", marks: [{ from: 1, as: "over" }, { from: 0.5, as: "warning" }] }], // prettier-ignore
  frozenRows: 4,
  page: { title: "Products & units", titleRows: "$4:$4", orientation: "Landscape" },
  charts: [
    {
      title: "Used",
      type: "ColumnClustered",
      categories: "J5:J6",
      axis: "Share",
      series: [{ name: "Used", cells: "I5:I6" }],
      from: "L4",
      to: "R18",
    },
  ],
};
