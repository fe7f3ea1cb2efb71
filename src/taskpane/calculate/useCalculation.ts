import { useCallback, useEffect, useRef, useState } from "react";
import { emptyDraft, termsOf, type Draft, type ParentDraft, type ProductDraft } from "../../workbook/calculate/draft";
import { readSelection, type Selection } from "../../workbook/calculate/selection";
import { withSheets } from "../../workbook/calculate/withSheets";
import { absolute } from "../../workbook/calculate/written";
import type { Outcome } from "../../workbook/outcome";
import { usePrepared, type PreparedState } from "./usePrepared";
import { useSelection } from "./useSelection";

export interface CalculationState extends PreparedState {
  readonly draft: Draft;
  /** A field was left. */
  readonly settle: () => void;
  readonly change: (changed: Partial<Draft>) => void;
  readonly changeTerms: (product: string, changed: Partial<ProductDraft>) => void;
  readonly changeParent: (name: string, changed: ParentDraft) => void;
  /** Whether ranges that are selected in the sheet become the usage. */
  readonly isFollowing: boolean;
  readonly follow: (isFollowing: boolean) => void;
  /** The parent whose usage the next selection is. */
  readonly awaiting: string | null;
  readonly takeParentUsage: (name: string) => Promise<void>;
  /** The cell for the formula; the selected one unless another was typed. */
  readonly target: string;
  readonly isTargetTyped: boolean;
  /** Null: the selected cell. */
  readonly setTarget: (typed: string | null) => void;
  /** A cell is about to be selected for the user to look at: it is no place for the formula. */
  readonly pointTo: (address: string) => void;
  /** Why nothing can be taken from the selection. */
  readonly selectionFailure: string | null;
}

/** The calculation as it is put together: the draft, what the workbook says to it, and what the selection is taken for. */
export function useCalculation(isActive: boolean): CalculationState {
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const [isFollowing, setFollowing] = useState(true);
  const [awaiting, setAwaiting] = useState<string | null>(null);
  const [selectedCell, setSelectedCell] = useState("");
  const [typedTarget, setTypedTarget] = useState<string | null>(null);
  const [selectionFailure, setSelectionFailure] = useState<string | null>(null);
  const pointedTo = useRef("");
  const change = (changed: Partial<Draft>) => setDraft((before) => ({ ...before, ...changed }));
  const changeTerms = (product: string, changed: Partial<ProductDraft>) =>
    setDraft((before) => ({
      ...before,
      terms: { ...before.terms, [product]: { ...termsOf(before, product), ...changed } },
    }));
  const changeParent = (name: string, changed: ParentDraft) =>
    setDraft((before) => ({
      ...before,
      parents: { ...before.parents, [name]: { ...before.parents[name], ...changed } },
    }));

  function take(selected: Outcome<Selection>): void {
    setSelectionFailure(selected.ok ? null : selected.message);
    if (!selected.ok) return;
    const { reference, isCell } = selected.value;
    if (awaiting !== null) {
      changeParent(awaiting, { isChosen: true, usage: reference });
      setAwaiting(null);
    } else if (isCell) setSelectedCell((before) => (reference === pointedTo.current ? before : reference));
    else if (isFollowing && reference !== draft.usage) change({ usage: reference, readsAll: false });
  }
  useSelection(isActive, take);

  function follow(on: boolean): void {
    setFollowing(on);
    setAwaiting(null);
    if (!on) return;
    void readSelection().then((selected) => {
      setSelectionFailure(selected.ok ? null : selected.message);
      if (selected.ok && !selected.value.isCell) change({ usage: selected.value.reference, readsAll: false });
    });
  }
  /** The range that is selected already, unless it is the usage itself; else the next selection. */
  async function takeParentUsage(name: string): Promise<void> {
    setFollowing(false);
    const selected = await readSelection();
    const isOther = selected.ok && !selected.value.isCell && selected.value.reference !== draft.usage;
    if (isOther) changeParent(name, { isChosen: true, usage: selected.value.reference });
    setAwaiting(isOther ? null : name);
  }
  const prepared = usePrepared(draft, isActive);
  const { isCurrent } = prepared;
  const references = prepared.prepared?.references;
  /** Once nothing is being typed, an address gets the sheet on which it was read, before another one comes to the front. */
  const settle = useCallback(() => {
    const isTyping = document.hasFocus() && document.activeElement instanceof HTMLInputElement;
    if (isCurrent && references && !isTyping) setDraft((before) => withSheets(before, references));
  }, [isCurrent, references]);
  useEffect(settle, [settle]);
  return {
    ...prepared,
    draft,
    settle,
    change,
    changeTerms,
    changeParent,
    isFollowing,
    follow,
    awaiting,
    takeParentUsage,
    target: typedTarget ?? selectedCell,
    isTargetTyped: typedTarget !== null,
    setTarget: setTypedTarget,
    pointTo: (address) => {
      pointedTo.current = absolute(address);
    },
    selectionFailure,
  };
}
