import { describeFile } from "../../src/datadog/files/describeFile";
import { importFile } from "../../src/datadog/files/importFile";

const day = (date: string, cost: number) => ({
  type: "cost_by_org",
  id: date,
  attributes: { org_name: "Shop", public_id: "shop1", region: "us", date: `${date}T00:00:00Z`, total_cost: cost, charges: [{ product_name: "apm_host", charge_type: "on_demand", cost }] },
}); // prettier-ignore

describe("a file as it is imported", () => {
  it("an estimate by days holds the cost of each day; the first one without a day before it is open", () => {
    const text = JSON.stringify({ data: [day("2026-11-04", 10), day("2026-11-05", 12.5)] });
    const read = importFile(text, "costs.json", { endpoint: "/api/v2/usage/estimated_cost" });
    expect(read.ok && read.value.rows.map((row) => "cost" in row && row.cost)).toEqual([null, 2.5]);
    const past = importFile(text, "costs.json", { endpoint: "/api/v2/usage/historical_cost" });
    expect(past.ok && past.value.rows.map((row) => "cost" in row && row.cost)).toEqual([10, 12.5]);
  });

  it("is described by its titles, before its rows are read", () => {
    const { format, kind, titles, columns } = describeFile("Month,Product Name,Cost\n2026-10,APM,1", "costs.csv");
    expect([format, kind, titles]).toEqual(["delimited", "cost", ["Month", "Product Name", "Cost"]]);
    expect(columns.filter(({ required }) => required)).toEqual([
      { column: "month", title: "Month", required: true, found: "Month" },
      { column: "product", title: "Product Name", required: true, found: "Product Name" },
      { column: "cost", title: "Cost", required: true, found: "Cost" },
    ]);
    expect(describeFile("Month,Spent\n2026-10,1", "x.csv", "cost").columns.at(-3)?.found).toBeNull();
    expect(describeFile('{"data":[]}', "x.json")).toEqual({ format: "json", kind: null, titles: [], columns: [] });
  });

  it("an export that is chosen and titles that are matched are read as if they were Datadog's", () => {
    const text = "When,What,Spent\n2026-10,APM Hosts,$5";
    const columns = { month: "When", product: "What", cost: "Spent" };
    const read = importFile(text, "x.csv", { kind: "cost", columns });
    expect(read.ok && read.value.rows.map((row) => "cost" in row && [row.month, row.product, row.cost])).toEqual([
      ["2026-10", "APM", 5],
    ]);
  });
});
