import { live, note, section, title, type SampleSheet } from "./cells";

const HOURLY =
  "'Hourly option'!C11:C13,\"Ingested Spans\",\"hourly\",'Hourly option'!E6,'Hourly option'!A6:B6,'Hourly option'!B11:B13";
const STEPS = 12;

/** The working of one figure on each option, with room to read it. */
export const working: SampleSheet = {
  name: "Working",
  widths: [300, 190, 110, 640, 330],
  rows: [
    [title("How a figure comes about: DD.EXPLAIN")],
    [note("The same arguments as DD.ONDEMAND. The last row is the figure; change an input and the working follows.")],
    [],
    [section("The three hours of the sheet Hourly option")],
    [live(`=DD.EXPLAIN(${HOURLY})`)],
    ...Array.from({ length: STEPS }, () => []),
    [section("Month 1: 2000 GB used, 100 GB and 10 hosts committed, 5 hosts used")],
    [live('=DD.EXPLAIN(2000,"Ingested Spans","monthly",100,{"APM Pro",10},5)')],
  ],
};
