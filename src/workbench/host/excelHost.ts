import type { GridEngine } from "../grid/engine";
import { BatchRunner } from "./batch";
import { createCommonApi, type CommonApi } from "./commonApi";
import { Events } from "./events";
import { CustomFunctions } from "./functions/customFunctions";
import { ExcelWorkbook } from "./objects/workbook";
import { AddinInternalService } from "./internalService";
import { MessageType, type BatchRequest, type BridgeRequest, type NativeBridge } from "./protocol";

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

/** Excel, as far as this add-in needs it: unmodified office.js in the pane's frame talks to this over a grid. */
export class ExcelHost implements FrameHost {
  readonly functions: CustomFunctions;
  private readonly batches: BatchRunner;
  private readonly events: Events;
  private bridge: NativeBridge | null = null;

  constructor(
    engine: GridEngine,
    namespace: string,
    private readonly fileName: () => string,
  ) {
    const send = (text: string) => this.bridge?.onMessageFromHost?.(text);
    this.functions = new CustomFunctions(engine, send, { namespace, blankCell: "" });
    this.events = new Events(send);
    const workbook = new ExcelWorkbook(engine, fileName, () => this.functions.recalculateAll(), this.events);
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
        const { id, message } = JSON.parse(text) as BridgeRequest;
        const request = typeof message.body === "string" ? (JSON.parse(message.body) as BatchRequest) : message.body;
        this.events.during(
          () => this.batches.run(request),
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
