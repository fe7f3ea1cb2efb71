/** Entry of the pane. The functions are associated by their own script before this one runs; the view loads on its own. */
void Office.onReady(async ({ host }) => {
  const { showPane } = await import("./pane");
  showPane(document.getElementById("pane") as HTMLElement, host === Office.HostType.Excel);
});
