import { heads, note, section, text, title, type SampleSheet } from "./cells";

export const start: SampleSheet = {
  name: "Start",
  widths: [160, 800],
  rows: [
    [title("DD Billing: what Datadog bills, computed in cells")],
    [note("Functions that begin with DD. compute allotments, included and on-demand usage, and explain every figure.")],
    [],
    [section("Three steps")],
    [
      text("1  Look"),
      text("Open a sheet below. Blue figures are inputs: change one, and what depends on it is calculated again."),
    ],
    [
      text("2  Type"),
      text(
        "In a blank cell type =DD. and pick a function; the help names each argument, and lists the values it takes.",
      ),
    ],
    [
      text("3  Ask why"),
      text(
        "DD.EXPLAIN takes the arguments of DD.ONDEMAND and shows the working. A red corner marks a cell with a message.",
      ),
    ],
    [],
    [section("Sheets")],
    heads("Sheet", "What it shows"),
    [
      text("Monthly option"),
      text("Printed examples on the monthly on-demand option, beside live formulas and a check."),
    ],
    [text("Hourly option"), text("Printed examples on the hourly option; rounded and exact; hour by hour.")],
    [text("Working"), text("How a figure comes about, step by step, each with its rule.")],
    [text("Averages and HWMP"), text("An averaged product, and the high watermark of a month of hours.")],
    [text("Bad input"), text("What the functions say when an argument is wrong.")],
    [
      text("October 2026"),
      text("A month of hourly usage of three organizations as a table, with the account's figures."),
    ],
    [],
    [
      note(
        "The figures of October 2026 are made up. The printed figures are from Datadog's documentation of allotments.",
      ),
    ],
  ],
};
