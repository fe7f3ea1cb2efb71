import type { Charts } from "../charts/charts";
import type { GridEngine } from "../grid/engine";
import { BatchRunner } from "./batch";
import { createCommonApi, type CommonApi } from "./commonApi";
import { Events } from "./events";
import { CustomFunctions } from "./functions/customFunctions";
import { ExcelWorkbook } from "./objects/workbook";
import { AddinInternalService } from "./internalService";
import {
  MessageType,
  PathType,
  type BatchRequest,
  type BatchResponse,
  type BridgeRequest,
  type NativeBridge,
} from "./protocol";

/** What the add-in's page takes from the workbench before office.js starts. */
export type FrameGlobals = CommonApi & { readonly _richApiNativeBridge: NativeBridge };

/** The only thing the add-in's page reads of the page around it. */
export interface FrameHost {
  attach(): FrameGlobals;
}

declare global {
  interface Window {
    excelHost?: FrameHost;
  }
}

const WRITE = 1;

/** Answers of functions come by the same way, and are never refused. */
const writes = ({ ObjectPaths }: BatchRequest, flags = 0) =>
  (flags & WRITE) !== 0 &&
  !Object.values(ObjectPaths).some(({ ObjectPathType }) => ObjectPathType === PathType.service);

/** What Excel says to a batch that would write while a cell is being edited. */
const REFUSED: BatchResponse = {
  Results: [],
  TraceIds: [],
  Error: {
    Code: "InvalidOperationInCellEditMode",
    Message:
      "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
    Location: "",
    ActionIndex: 0,
    HttpStatusCode: 400,
  },
};

/** Excel, as far as this add-in needs it: unmodified office.js in the pane's frame talks to this over a grid. */
export class ExcelHost implements FrameHost {
  readonly functions: CustomFunctions;
  private readonly batches: BatchRunner;
  private readonly events: Events;
  private bridge: NativeBridge | null = null;

  constructor(
    engine: GridEngine,
    charts: Charts,
    namespace: string,
    private readonly fileName: () => string,
    private readonly isEditing: () => boolean,
    openAnother: (file: Uint8Array) => void,
  ) {
    const send = (text: string) => this.bridge?.onMessageFromHost?.(text);
    this.functions = new CustomFunctions(engine, send, { namespace, blankCell: "" });
    this.events = new Events(send);
    const workbook = new ExcelWorkbook(
      engine,
      charts,
      fileName,
      () => this.functions.recalculateAll(),
      openAnother,
      this.events,
    );
    this.batches = new BatchRunner(workbook, {
      "Microsoft.ExcelServices.CustomFunctions": this.functions,
      "Microsoft.InternalService.AddinInternalService": new AddinInternalService(),
    });
  }

  attach(): FrameGlobals {
    if (this.bridge) this.functions.disconnected();
    this.events.disconnected();
    const bridge: NativeBridge = {
      onMessageFromHost: null,
      sendMessageToHost: (text) => {
        const { id, flags, message } = JSON.parse(text) as BridgeRequest;
        const request = typeof message.body === "string" ? (JSON.parse(message.body) as BatchRequest) : message.body;
        const isRefused = this.isEditing() && writes(request, flags);
        this.events.during(
          () => (isRefused ? REFUSED : this.batches.run(request)),
          (body) => {
            const answer = { id, type: MessageType.response, message: { statusCode: 200, headers: {}, body } };
            const answerText = JSON.stringify(answer);
            setTimeout(() => bridge.onMessageFromHost?.(answerText), 0);
          },
        );
      },
    };
    this.bridge = bridge;
    return { ...createCommonApi(this.fileName), _richApiNativeBridge: bridge };
  }
}
