import { InterceptorEffectEnum, type ICellDataForSheetInterceptor, type ICommandService, type IStyleData, type Nullable, type Styles } from "@univerjs/core"; // prettier-ignore
import type { IRenderManagerService } from "@univerjs/engine-render";
import { INTERCEPTOR_POINT, type SheetInterceptorService } from "@univerjs/sheets";
import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  type ConditionalFormattingRuleModel,
  type ConditionalFormattingService,
  type ConditionalFormattingViewModel,
  DeleteConditionalRuleMutation,
  type IConditionFormattingRule,
} from "@univerjs/sheets-conditional-formatting";
import { SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import type { ConditionalFormat } from "../conditionalFormats";
import { conditionOf } from "./condition";
import { toUniverStyle } from "./cellStyles";
import { UNIT } from "./univerBook";
import { toUniverRange } from "./values";

interface Services {
  readonly commands: ICommandService;
  readonly interceptors: SheetInterceptorService;
  readonly rules: ConditionalFormattingRuleModel;
  readonly results: ConditionalFormattingService;
  readonly view: ConditionalFormattingViewModel;
  readonly renderers: IRenderManagerService;
}

/** Lets Univer work out conditional formats and draws what comes of it; Univer's own package for drawing brings menus along. */
export class ConditionalFormatView {
  constructor(
    private readonly services: Services,
    private readonly styles: () => Styles,
  ) {
    const { interceptors, view, renderers } = services;
    interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      id: "conditional-formats",
      effect: InterceptorEffectEnum.Style,
      priority: 10,
      handler: (cell, { subUnitId, row, col }, next) => next(this.dressed(cell, subUnitId, row, col)),
    });
    let isDue = false;
    view.markDirty$.subscribe(() => {
      if (isDue) return;
      isDue = true;
      requestAnimationFrame(() => {
        isDue = false;
        const renderer = renderers.getRenderById(UNIT);
        renderer?.with(SheetSkeletonManagerService).reCalculate();
        renderer?.mainComponent?.makeForceDirty();
      });
    });
  }

  /** Univer gets all rules of the sheet anew. */
  show(sheetId: string, formats: readonly ConditionalFormat[]): void {
    const { commands, rules } = this.services;
    const place = { unitId: UNIT, subUnitId: sheetId };
    for (const { cfId } of [...(rules.getSubunitRules(UNIT, sheetId) ?? [])])
      commands.syncExecuteCommand(DeleteConditionalRuleMutation.id, { ...place, cfId });
    for (const format of [...formats].reverse())
      commands.syncExecuteCommand(AddConditionalRuleMutation.id, { ...place, rule: toUniverRule(format) });
  }

  /** The style of a cell with those of its conditional formats. */
  shown(sheetId: string, row: number, col: number, style: Nullable<IStyleData>): Nullable<IStyleData> {
    const found = this.services.results.composeStyle(UNIT, sheetId, row, col)?.style;
    return found ? { ...style, ...found } : style;
  }

  private dressed(cell: Nullable<ICellDataForSheetInterceptor>, sheetId: string, row: number, col: number) {
    const own = typeof cell?.s === "string" ? this.styles().get(cell.s) : cell?.s;
    const s = this.shown(sheetId, row, col, own);
    return s === own ? cell : { ...cell, s: s ?? null };
  }
}

function toUniverRule({ id, rects, rule, look, stopIfTrue }: ConditionalFormat): IConditionFormattingRule {
  return {
    cfId: id,
    ranges: rects.map(toUniverRange),
    stopIfTrue,
    rule: {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      value: conditionOf(rule, rects[0]),
      style: toUniverStyle(look),
    },
  };
}
