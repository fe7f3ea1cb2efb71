import { HostObject } from "./hostObject";

/** office.js tells Excel that it is ready for ribbon buttons; the workbench has none. */
export class AddinInternalService extends HostObject {
  NotifyActionHandlerReady(): void {}
}
