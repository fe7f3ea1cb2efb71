import { absolute } from "../../../src/workbook/formula/absolute";

const site = { sheet: "My Sheet", row: 4, table: "T" };
const local = [
  { text: "T[@Usage]", address: "'My Sheet'!B5", local: true },
  { text: "Rate", address: "", local: true },
  { text: "Hosts", address: "Other!A1:A3", local: true },
];

test.each([
  ["C2:C4", "'My Sheet'!$C$2:$C$4"],
  ["C:C", "'My Sheet'!$C:$C"],
  ["Usage!C$2:D9", "Usage!$C$2:$D$9"],
  ["B2#", "'My Sheet'!$B$2#"],
  ['"C2"', '"C2"'],
  ['{"APM Pro",10}', '{"APM Pro",10}'],
  ["Committed", "Committed"],
  ["Hosts", "Other!$A$1:$A$3"],
  ["Rate", "'My Sheet'!Rate"],
  ["T[Usage]", "T[Usage]"],
  ["[Usage]", "T[Usage]"],
  ["DD_Contract[#All]", "DD_Contract[#All]"],
  ["T[@Usage]", "'My Sheet'!$B$5"],
  ["SUM(A1:A3)*DD.HWMP(B2:B9)", "SUM('My Sheet'!$A$1:$A$3)*DD.HWMP('My Sheet'!$B$2:$B$9)"],
  ["[Book.xlsx]S!A1", "[Book.xlsx]S!$A$1"],
  ["", ""],
])("%s reads %s elsewhere", (text, expected) => expect(absolute(text, site, local)).toBe(expected));
