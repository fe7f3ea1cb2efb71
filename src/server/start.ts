import { listen } from "./listen";
import { readSettings } from "./settings";

/** Serves add-in, workbench and gateway as the environment says, and prints where they are. */
async function start(): Promise<void> {
  const settings = readSettings(process.env);
  if (!settings.ok) {
    for (const { path, received, expected } of settings.issues) console.error(`${path} ${received}; ${expected}.`);
    process.exitCode = 1;
    return;
  }
  const { server, address } = await listen({ root: process.cwd(), settings: settings.value });
  const { keys, demo } = settings.value;
  const gateway =
    keys !== null ? `the keys of the environment, for ${keys.site}` : demo ? "a demo account" : "keys that are given in the pane"; // prettier-ignore
  console.log(`Workbench: ${address}`);
  console.log(`Gateway: ${gateway}`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void server.close());
}

void start();
