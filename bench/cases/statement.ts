import { callFunction } from "../../test/functions";
import { account, type AccountSize } from "../../test/generator/account";
import { interleaved, median, type Timing } from "../measure";
import { milliseconds, timeRow, type Row } from "../row";
import { svgOfLines, type Series } from "../svg";

const large: AccountSize = { products: 40, organizations: 25, hours: 744 };

/** The bill of a large account from its cells. */
export async function statementRows(): Promise<Row[]> {
  const { wide, long, contract, allotments } = account(large);
  const statement = (usage: unknown, groupBy: string | null): unknown =>
    callFunction("STATEMENT", [usage, contract, allotments, null, groupBy]);
  const [whole, byOrganization, inRows] = (await interleaved(
    [
      { name: "wide", run: () => statement(wide, null) },
      { name: "by organization", run: () => statement(wide, "Organization") },
      { name: "long", run: () => statement(long, "Organization") },
    ],
    5,
  )) as [Timing, Timing, Timing];
  const cells = (rows: number): string => `${rows.toLocaleString("en")} rows of usage`;
  return [
    timeRow("DD.STATEMENT of 40 products and 25 organizations, a column a product", whole, cells(wide.length - 1)),
    timeRow("The same by organization", byOrganization, cells(wide.length - 1)),
    timeRow("The same by organization, a row a reading", inRows, cells(long.length - 1)),
  ];
}

const sizes: Readonly<Record<string, readonly AccountSize[]>> = {
  hours: [93, 186, 372, 744].map((hours) => ({ ...large, hours })),
  products: [5, 10, 20, 40].map((products) => ({ ...large, products })),
  organizations: [3, 6, 12, 25].map((organizations) => ({ ...large, organizations })),
};

/** How the cost of a statement grows; the picture of it, and how far it is from a straight line. */
export async function growth(): Promise<{ readonly rows: Row[]; readonly picture: string }> {
  const series: Series[] = [];
  const rows: Row[] = [];
  for (const [name, steps] of Object.entries(sizes)) {
    const timings = await interleaved(
      steps.map((size) => {
        const { wide, contract, allotments } = account(size);
        return { name, run: () => callFunction("STATEMENT", [wide, contract, allotments, null, "Organization"]) };
      }),
      5,
    );
    const points = timings.map(({ samples }, index) => ({
      x: (steps[index]?.[name as keyof AccountSize] ?? Number.NaN) / large[name as keyof AccountSize],
      y: median(samples),
    }));
    series.push({ name: `${name} (${large[name as keyof AccountSize]})`, points });
    const [half, full] = [points.at(-2)?.y ?? Number.NaN, points.at(-1)?.y ?? Number.NaN];
    rows.push({
      what: `A statement with twice the ${name} takes`,
      goal: "linear (≤ 2.2 ×)",
      result: `${(full / half).toFixed(1)} ×`,
      spread: points.map(({ y }) => milliseconds(y)).join(", "),
      met: full / half <= 2.2,
      note: `${steps.map((size) => size[name as keyof AccountSize]).join(", ")} ${name}`,
    });
  }
  return { rows, picture: svgOfLines("Time of a statement by organization against its size", "share of 744 hours, 40 products, 25 organizations", "milliseconds", series) }; // prettier-ignore
}
