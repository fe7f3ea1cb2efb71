import { createRequire } from "node:module";
import ffi from "ffi-rs";

/**
 * One ClickHouse server, out of the library chdb: `node node.mjs <folder> <tcp port> <http port>`. The folder has its
 * config.xml. It ends with the process that started it.
 */
const [folder, tcpPort, httpPort] = process.argv.slice(2);
process.on("disconnect", () => process.kill(process.pid, "SIGKILL"));

const path = createRequire(import.meta.url).resolve("@chdb/lib-linux-x64-gnu/libchdb.so");
const { open, load, DataType } = ffi;
const library = "chdb";
open({ library, path });

/** The library ends with its queries, so the last one waits. */
const queries = [
  "SYSTEM START LISTEN TCP",
  "SYSTEM START LISTEN HTTP",
  "SELECT sleepEachRow(3) FROM numbers(100000) FORMAT Null SETTINGS max_block_size = 1, function_sleep_max_microseconds_per_block = 0",
];
const argv = [
  "clickhouse",
  "--multiquery",
  `--config-file=${folder}/config.xml`,
  `--path=${folder}/data`,
  "--listen_host=127.0.0.1",
  `--tcp_port=${tcpPort}`,
  `--http_port=${httpPort}`,
  `--query=${queries.join("; ")}`,
];
const result = await load({
  library,
  funcName: "chdb_query_cmdline",
  retType: DataType.External,
  paramsType: [DataType.I32, DataType.StringArray],
  paramsValue: [argv.length, argv],
  runInNewThread: true,
});
const fault = { library, funcName: "chdb_result_error", retType: DataType.String, paramsType: [DataType.External] };
console.error(`The server ended: ${load({ ...fault, paramsValue: [result] })}`);
process.exit(1);
