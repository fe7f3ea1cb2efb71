import { portOf, type Port } from "../../bulk/worker/port";

/** Starts a worker of its own chunk, which reads while the pane stays in motion. */
export const openWorker = (): Port => portOf(new Worker(new URL("../../bulk/worker/worker.ts", import.meta.url)));

/** What the readings of all workers may take. */
export const memoryBytes = 320 * 1024 * 1024;
/** More than four divide the reading from the disk, which is then what takes the time. */
const mostWorkers = 4;
export const workerCount = (): number => Math.min(Math.max(navigator.hardwareConcurrency, 1), mostWorkers);
