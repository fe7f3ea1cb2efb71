import { lineCells, printed, totalCells } from "../../src/sheet/statement/statementRows";
import { accountLines } from "../../src/sheet/statement/accountLines";
import { groupLines } from "../../src/sheet/statement/organizations";
import { readStatementTerms } from "../../src/sheet/statement/readStatementTerms";
import { statement } from "../../src/sheet/statement/statement";
import { controlRows } from "../../src/workbook/bulk/controlRows";
import { FileUsage } from "../../src/workbook/bulk/fileUsage";
import { monthText } from "../../src/engine/month";
import { readWell } from "../bulk/files";
import { runs } from "./cases";
import { largeAccount, widened, type LargeAccount } from "./largeAccounts";

/** What DD.STATEMENT gives by organization, and the same from the usage as a file. */
async function both(
  account: LargeAccount,
  isWide: boolean,
): Promise<{ readonly sheet: unknown; readonly file: unknown }> {
  const { month, elapsedHours, contract, allotments, settings, rates } = account;
  const usage = isWide ? widened(account.usage) : account.usage;
  const given = [contract, allotments] as const;
  const sheet = statement(usage, ...given, monthText(month), "Organization", settings, rates, null);
  const terms = readStatementTerms(...given, settings, rates);
  if (!terms.ok || !sheet.ok) throw new Error(JSON.stringify([terms, sheet]));
  const reading = await readWell([["usage", usage.map((row) => row.join(",")).join("\n")]], { month, elapsedHours });
  const file = new FileUsage(reading, elapsedHours);
  const lines = accountLines(terms.value.terms, file);
  const blocks = [
    ...groupLines(lines, file).map((group) => ({ ...group, notes: [] })),
    { name: "All organizations", lines: lines.map(printed), notes: terms.value.notes },
  ];
  expect(controlRows(file).every(({ isEqual }) => isEqual)).toBe(true);
  return {
    sheet: sheet.value.slice(1),
    file: blocks.flatMap(({ name, lines: all, notes }) =>
      [...all.map(lineCells), totalCells(all, notes)].map((cells) => [name, ...cells]),
    ),
  };
}

test("usage as a file gives the statement that DD.STATEMENT gives of it as a table", async () => {
  for (let seed = 1; seed <= runs; seed++) {
    const { sheet, file } = await both(largeAccount(seed), seed % 3 === 0);
    expect({ seed, rows: file }).toEqual({ seed, rows: sheet });
  }
});
