import "./page/workbench.css";
import { Automation } from "./automation";
import { Charts } from "./charts/charts";
import { ChartLayer } from "./charts/draw/chartLayer";
import { cellBox, markCells, visibleCellBox, watchPointer } from "./grid/univer/cellMarks";
import { numberText } from "./grid/univer/numberText";
import { openUniver } from "./grid/univer/openUniver";
import { sheetView } from "./grid/univer/sheetView";
import { UniverEngine } from "./grid/univer/univerEngine";
import { UniverEntries } from "./grid/univer/univerEntries";
import { UniverFormulaEditor } from "./grid/univer/univerFormulaEditor";
import { ExcelHost } from "./host/excelHost";
import type { FunctionsMetadata } from "./host/functions/metadata";
import { reportOf, showCellStatus } from "./page/cellStatus";
import { element } from "./page/element";
import { MessagePopup } from "./page/messagePopup";
import { loadPane } from "./page/pane";
import { Toolbar } from "./page/toolbar";
import { DropDown } from "./page/validation/dropDown";
import { showValidation } from "./page/validation/showValidation";
import { ValueList } from "./page/suggestions/valueList";
import { writeSample } from "./sample/writeSample";

const NAMESPACE = "DD";

async function start(): Promise<void> {
  const metadata = (await (await fetch("/addin/functions.json")).json()) as FunctionsMetadata;
  // The lists listen to the keyboard before the grid does.
  const values = new ValueList(metadata, NAMESPACE);
  const dropDown = new DropDown();
  const univer = openUniver(element("grid"));
  values.follow(new UniverFormulaEditor(univer));
  const engine = new UniverEngine(univer);
  const entries = new UniverEntries(univer);
  const charts = new Charts(engine);
  new ChartLayer(element("work"), engine, charts, () => sheetView(univer), numberText);
  const host = new ExcelHost(
    engine,
    charts,
    NAMESPACE,
    () => toolbar.fileName(),
    () => entries.isOpen(),
    (file) => toolbar.offer(file),
  );
  const { functions } = host;
  functions.register(metadata);
  window.excelHost = host;
  loadPane(element("pane"));

  dropDown.follow(engine, entries);
  showValidation(engine, entries, dropDown, (site) => visibleCellBox(univer, site));
  markCells(univer, (site, shown) => functions.messages.has(site, shown));
  const popup = new MessagePopup((site) => reportOf(engine, functions, site)?.sentence ?? "");
  watchPointer(univer, (site, box) => popup.show(site, box));
  const say = showCellStatus(element("status"), engine, functions);
  const toolbar = new Toolbar(engine, charts, NAMESPACE, say);
  const isEmpty = new URLSearchParams(location.search).has("empty");
  if (isEmpty) toolbar.begin("Workbook.xlsx", () => undefined);
  else toolbar.begin("DD Billing examples.xlsx", () => writeSample(engine));
  window.workbench = new Automation(engine, charts, functions, (rect) => cellBox(univer, rect));
}

void start();
