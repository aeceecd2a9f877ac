import type { ClipboardContent, ClipboardKinds } from "./services";

/**
 * Puts formatted and plain text on the clipboard together. The browser's own way first; where Office does not allow that
 * in its pane, the copy command, which fills the same two kinds. Resolves to false when neither did: what is copied then
 * is up to the user, and nobody says that it was done.
 */
export async function copyToClipboard(page: Document, content: Promise<ClipboardContent>, kinds: ClipboardKinds): Promise<boolean> {
  const written = writeItem(content, kinds);
  // When there is nothing to copy that is what has gone wrong, not the clipboard.
  const ready = await content;
  return (await written) || copyByCommand(page, ready);
}

/** Within the click that asked for it: Safari takes content that is still on its way, but no later call. */
async function writeItem(content: Promise<ClipboardContent>, kinds: ClipboardKinds): Promise<boolean> {
  if (typeof ClipboardItem === "undefined" || typeof navigator === "undefined" || !("clipboard" in navigator)) return false;
  const blob = async (kind: "html" | "text"): Promise<Blob> => {
    const { html, text } = await content;
    return kind === "html" ? new Blob([html ?? ""], { type: "text/html" }) : new Blob([text], { type: "text/plain" });
  };
  const items = kinds === "text" ? { "text/plain": blob("text") } : { "text/html": blob("html"), "text/plain": blob("text") };
  try {
    await navigator.clipboard.write([new ClipboardItem(items)]);
    return true;
  } catch {
    // Not allowed in this pane, or not for this kind; the next way may be.
    return false;
  }
}

/** True only when the browser asked for the content and says that it copied. */
function copyByCommand(page: Document, { html, text }: ClipboardContent): boolean {
  let given = false;
  const give = (event: ClipboardEvent): void => {
    if (!event.clipboardData) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (html !== null) event.clipboardData.setData("text/html", html);
    event.clipboardData.setData("text/plain", text);
    given = true;
  };
  const focused = page.activeElement;
  // Some browsers only copy where something is selected.
  const holder = page.createElement("textarea");
  holder.value = " ";
  holder.setAttribute("aria-hidden", "true");
  Object.assign(holder.style, { position: "fixed", top: "0", opacity: "0" });
  page.body.append(holder);
  holder.select();
  page.addEventListener("copy", give, { capture: true });
  try {
    return page.execCommand("copy") && given;
  } finally {
    page.removeEventListener("copy", give, { capture: true });
    holder.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}
