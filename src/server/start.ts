import { listen } from "./listen";

/** Serves the built workbench and prints where it is. */
async function start(): Promise<void> {
  const { address } = await listen({ root: process.cwd(), port: Number(process.env["PORT"] ?? 3100) });
  console.log(`Workbench: ${address}`);
}

void start();
