import { importPeer, versionOf, type PreparePeer } from "./peer";

interface Connection {
  run(sql: string): Promise<unknown>;
  prepare(sql: string): Promise<{
    bindInteger(index: number, value: number): void;
    runAndReadAll(): Promise<{ getRowsJson(): unknown[][] }>;
  }>;
}
interface Module {
  DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<Connection> }> };
}

/** A table of native DECIMAL, and one query that bills every product in whole numbers of 1 ÷ 73, exactly as the kernel does. */
export const duckDb: PreparePeer = async (columns) => {
  const { DuckDBInstance } = (await importPeer("@duckdb/node-api")) as Module;
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run("CREATE TABLE hours (product INTEGER, used DECIMAL(15, 3), units DECIMAL(15, 0))");
  for (const [product, { usage, units }] of columns.entries()) {
    const values = usage.map(([used], hour) => `(${product}, ${used}, ${units[hour]?.[0]})`);
    await connection.run(`INSERT INTO hours VALUES ${values.join(", ")}`);
  }
  const query = await connection.prepare(
    "SELECT product, SUM(GREATEST(used * 73 - GREATEST(units, $1::DECIMAL(15, 0)) * 15, 0)) FROM hours GROUP BY product",
  );
  return {
    version: `DuckDB ${versionOf("@duckdb/node-api")}`,
    async recalculate(committed) {
      query.bindInteger(1, committed);
      const rows = (await query.runAndReadAll()).getRowsJson();
      return rows.reduce((sum, row) => sum + Number(row[1]) / 73, 0);
    },
  };
};
