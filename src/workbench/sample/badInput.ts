import { heads, live, note, text, title, type SampleSheet } from "./cells";

const CASES: readonly (readonly [problem: string, formula: string])[] = [
  ["A product that is not in the catalog", '=DD.ALLOTMENT("APM Por","Ingested Spans")'],
  ["A pair for which nothing is published", '=DD.ALLOTMENT("DBM","Ingested Spans")'],
  ["A negative quantity", '=DD.ALLOTMENT("APM Pro","Ingested Spans",-5)'],
  ["An option that does not exist", '=DD.ONDEMAND(2000,"Ingested Spans","weekly")'],
  ["Text in the usage", '=DD.AGGREGATE({10;"n/a";12},"sum")'],
  ["A negative reading", '=DD.AGGREGATE({10;-1;12},"sum")'],
  ["TRUE in the usage", "=DD.HWMP({10;TRUE;12})"],
  ["An error in the usage", '=DD.AGGREGATE(IF({1;1;0},{10;11;12},NA()),"sum")'],
  ["A month that is none", '=DD.AVERAGE({10;11},"2026-13")'],
  ["Containers have no monthly option", '=DD.AGGREGATION("Containers","monthly")'],
  [
    "A setting that is not known",
    '=DD.ONDEMAND(2000,"Ingested Spans","monthly",0,{"APM Pro",10},5,,{"Poling","per hour"})',
  ],
  ["Hours of the parent missing", '=DD.ONDEMAND({1;2;3},"Ingested Spans","hourly",0,{"APM Pro",10},{5;5})'],
];

export const badInput: SampleSheet = {
  name: "Bad input",
  widths: [270, 640, 110],
  rows: [
    [title("What the functions say when an argument is wrong")],
    [note("Rest the pointer on a cell with a red corner, or select it and read the line under the grid.")],
    [],
    heads("Problem", "Formula", "Result"),
    ...CASES.map(([problem, formula]) => [text(problem), text(formula), live(formula)]),
  ],
};
