import "./page/workbench.css";
import { Automation } from "./automation";
import { openUniver } from "./grid/univer/openUniver";
import { UniverEngine } from "./grid/univer/univerEngine";
import { ExcelHost } from "./host/excelHost";
import type { FunctionsMetadata } from "./host/functions/metadata";
import { element } from "./page/element";
import { loadPane } from "./page/pane";

const NAMESPACE = "DD";

declare global {
  interface Window {
    excelHost?: ExcelHost;
    /** For tests and scripts. */
    workbench?: Automation;
  }
}

async function start(): Promise<void> {
  const metadata = (await (await fetch("/addin/functions.json")).json()) as FunctionsMetadata;
  const engine = new UniverEngine(openUniver(element("grid")));
  const host = new ExcelHost(engine, NAMESPACE, () => "Workbook.xlsx");
  host.functions.register(metadata);
  window.excelHost = host;
  loadPane(element("pane"));
  window.workbench = new Automation(engine, host.functions);
}

void start();
