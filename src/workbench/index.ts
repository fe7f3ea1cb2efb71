import "./page/workbench.css";
import { Automation } from "./automation";
import { cellBox, markCells, watchPointer } from "./grid/univer/cellMarks";
import { openUniver } from "./grid/univer/openUniver";
import { UniverEngine } from "./grid/univer/univerEngine";
import { UniverFormulaEditor } from "./grid/univer/univerFormulaEditor";
import { ExcelHost } from "./host/excelHost";
import type { FunctionsMetadata } from "./host/functions/metadata";
import { reportOf, showCellStatus } from "./page/cellStatus";
import { element } from "./page/element";
import { MessagePopup } from "./page/messagePopup";
import { loadPane } from "./page/pane";
import { Toolbar } from "./page/toolbar";
import { ValueList } from "./page/suggestions/valueList";
import { writeSample } from "./sample/writeSample";

const NAMESPACE = "DD";

async function start(): Promise<void> {
  const metadata = (await (await fetch("/addin/functions.json")).json()) as FunctionsMetadata;
  // The list of values listens to the keyboard before the grid does.
  const values = new ValueList(metadata, NAMESPACE);
  const univer = openUniver(element("grid"));
  values.follow(new UniverFormulaEditor(univer));
  const engine = new UniverEngine(univer);
  const host = new ExcelHost(engine, NAMESPACE, () => toolbar.fileName());
  const { functions } = host;
  functions.register(metadata);
  window.excelHost = host;
  loadPane(element("pane"));

  markCells(univer, (site, shown) => functions.messages.has(site, shown));
  const popup = new MessagePopup((site) => reportOf(engine, functions, site)?.sentence ?? "");
  watchPointer(univer, (site, box) => popup.show(site, box));
  const say = showCellStatus(element("status"), engine, functions);
  const toolbar = new Toolbar(engine, NAMESPACE, say);
  const isEmpty = new URLSearchParams(location.search).has("empty");
  if (isEmpty) toolbar.begin("Workbook.xlsx", () => undefined);
  else toolbar.begin("DD Billing examples.xlsx", () => writeSample(engine));
  window.workbench = new Automation(engine, functions, (rect) => cellBox(univer, rect));
}

void start();
