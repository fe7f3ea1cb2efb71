import { doneWith, inExcel, type Outcome } from "./outcome";

/** Who looks: a direct customer of Datadog, or a partner from the organization that holds its customers. */
export type AccountKind = "direct" | "partner";

/** The name of the setting that the workbook keeps, unseen. */
const setting = "DD Account kind";

/** A workbook that was never asked is a direct customer's. */
export const readAccountKind = (): Promise<Outcome<AccountKind>> =>
  inExcel(async (context) => {
    const kept = context.workbook.settings.getItemOrNullObject(setting).load({ value: true });
    await context.sync();
    return doneWith(!kept.isNullObject && kept.value === "partner" ? "partner" : "direct");
  });

export const rememberAccountKind = (kind: AccountKind): Promise<Outcome<AccountKind>> =>
  inExcel(async (context) => {
    context.workbook.settings.add(setting, kind);
    await context.sync();
    return doneWith(kind);
  });
