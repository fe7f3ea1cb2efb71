import { spawnSync } from "node:child_process";
import { ensureDependencies } from "./setup.mjs";

/** `npm run fuzz`: the laws and the oracle over 100,000 random cases instead of 1,000. `npm run fuzz -- 5000` takes another number. */
ensureDependencies();
const runs = process.argv[2] ?? "100000";
const { status } = spawnSync(
  "npx",
  ["--no-install", "jest", "--selectProjects=unit", "--testPathPatterns=test/laws", "--testTimeout=7200000"],
  {
    stdio: "inherit",
    shell: process.platform === "win32",
    env: { ...process.env, FUZZ_RUNS: runs },
  },
);
process.exitCode = status ?? 1;
