import {
  check,
  EXACT,
  heads,
  input,
  live,
  note,
  printed,
  DECIMALS,
  section,
  text,
  title,
  type SampleSheet,
} from "./cells";

const EXACT_TERMS = "A6:B6";
const PRINTED_TERMS = "A7:D7";
const onDemand = (usage: string, commitment: string, parents: string, parentUsage: string) =>
  `=DD.ONDEMAND(${usage},"Ingested Spans","hourly",${commitment},${parents},${parentUsage})`;
const THREE_HOURS = 'C11:C13,"Ingested Spans","hourly",E6,A6:B6,B11:B13';

/** The two hourly examples printed in Billing Calculations with Allotments. */
export const hourlyOption: SampleSheet = {
  name: "Hourly option",
  widths: [280, 140, 180, 190, 190, 150],
  rows: [
    [title("Hourly option: compared every hour, then added up")],
    [
      note(
        "The documents print 0.2054 GB an hour; the exact quantity is 150 ÷ 730. A quantity of your own in the terms takes its place.",
      ),
    ],
    [],
    [section("Terms of the contract")],
    heads("Parent", ">Hosts committed", ">Monthly quantity (GB)", ">Hourly quantity (GB)", ">Spans committed (GB)"),
    [text("APM Pro"), input(10), undefined, undefined, input(0.3)],
    [text("APM Pro"), input(10), input(150), input(0.2054, "0.0000"), input(0.3)],
    [],
    [section("Three hours: 2.5, 3 and 2.054 GB")],
    heads("Hour", ">Hosts used", ">Spans used (GB)", ">Allotment, printed (GB)", ">On-demand, printed (GB)"),
    [text("Hour 1"), input(5), input(2.5), printed(2.054), printed(0.446)],
    [text("Hour 2"), input(15), input(3, DECIMALS), printed(3.082), printed(0, DECIMALS)],
    [text("Hour 3"), input(10), input(2.054), printed(2.054), printed(0, DECIMALS)],
    [],
    heads("Figure", ">Printed", ">With 0.2054", ">Exact", ":Check"),
    [
      text("Sum of the hours (GB)"),
      printed(0.446),
      live(onDemand("C11:C13", "0", PRINTED_TERMS, "B11:B13"), DECIMALS),
      live(onDemand("C11:C13", "0", EXACT_TERMS, "B11:B13"), EXACT),
      check("B16=C16"),
    ],
    [
      text("On-demand after the commitment (GB)"),
      printed(0.146),
      live(onDemand("C11:C13", "E7", PRINTED_TERMS, "B11:B13"), DECIMALS),
      live(onDemand("C11:C13", "E6", EXACT_TERMS, "B11:B13"), EXACT),
      check("B17=C17"),
    ],
    [],
    [section("Five hosts and no commitment: 1.1, 0.9 and 1.2 GB")],
    heads("Hour", ">Hosts used", ">Spans used (GB)"),
    [text("Hour 1"), input(5), input(1.1)],
    [text("Hour 2"), input(5), input(0.9)],
    [text("Hour 3"), input(5), input(1.2)],
    [],
    heads("Figure", ">Printed", ">With 0.2054", ">Exact", ":Check"),
    [
      text("On-demand (GB)"),
      printed(0.246),
      live(onDemand("C21:C23", "0", '{"APM Pro",5,150,0.2054}', "B21:B23"), DECIMALS),
      live(onDemand("C21:C23", "0", '{"APM Pro",5}', "B21:B23"), EXACT),
      check("B26=C26"),
    ],
    [],
    [section("Hour by hour: DD.HOURLY")],
    [live(`=DD.HOURLY(${THREE_HOURS})`)],
  ],
};
