const key = "dd-billing-view";

/** The view that was shown last; null on the first run, and where the browser keeps nothing. */
export function rememberedView(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps the view for the next time. A pane without storage begins with the first view each time. */
export function rememberView(id: string): void {
  try {
    localStorage.setItem(key, id);
  } catch {
    // Storage may be blocked; nothing depends on it.
  }
}
