/**
 * The part of Office.context that office.js asks Excel for Mac about through its WebKit channel: what the host is, which
 * requirement sets it has, and the settings saved with the document.
 */
const REQUIREMENT_SETS = {
  ExcelApi: "1.14",
  CustomFunctions: "1.9",
  CustomFunctionsRuntime: "1.5",
  SharedRuntime: "1.2",
};

const Method = { saveSettings: 4, getContext: 5 } as const;

export interface CommonApiCall {
  readonly methodId: number;
  readonly params?: { readonly keys: readonly string[]; readonly values: readonly unknown[] };
}

/** Globals that office.js expects in the add-in's page. */
export interface CommonApi {
  readonly webkit: object;
  readonly _osfHostAPI: (handler: unknown, call: CommonApiCall, answer: (result: unknown) => void) => void;
  readonly _osfHostRegisterEvent: (
    h: unknown,
    call: unknown,
    event: unknown,
    answer: (result: unknown) => void,
  ) => object;
  readonly _osfHostUnregisterCallback: () => void;
}

const DONE = [0];

export function createCommonApi(documentName: () => string): CommonApi {
  let settings: Record<string, unknown> = {};
  return {
    webkit: { messageHandlers: { Agave: { postMessage: () => undefined } } },
    _osfHostAPI(_handler, { methodId, params }, answer) {
      if (methodId === Method.saveSettings && params) {
        settings = Object.fromEntries(params.keys.map((key, index) => [key, params.values[index]]));
      }
      setTimeout(() => answer(methodId === Method.getContext ? context(settings, documentName()) : DONE), 0);
    },
    _osfHostRegisterEvent(_handler, _call, _event, answer) {
      setTimeout(() => answer(DONE), 0);
      return { eventCallbackId: 1 };
    },
    _osfHostUnregisterCallback: () => undefined,
  };
}

/** The positions of this list are those that the Mac channel of office.js reads. */
function context(settings: Record<string, unknown>, documentName: string): unknown[] {
  return [
    [Object.keys(settings), Object.values(settings)],
    "reference", 1, 16, 100, 0, 0, 0,
    "en-US", "en-US", 0, documentName, 1, 0, "", 0, "correlation", "instance", false, true,
    JSON.stringify(REQUIREMENT_SETS), "", "16.100", 0,
  ]; // prettier-ignore
}
