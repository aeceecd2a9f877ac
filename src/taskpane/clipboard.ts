import type { ClipboardContent } from "./services";

/**
 * Puts formatted and plain text on the clipboard together; false when nothing did, so that nobody says it was copied. The
 * copy command comes first: Office allows it in its panes where it does not allow the clipboard itself, and it takes the
 * HTML as it is, whereas Chromium cleans what is written to the clipboard by the rules of this page (its
 * Content-Security-Policy reports every inline style).
 */
export async function copyToClipboard(page: Document, content: ClipboardContent): Promise<boolean> {
  return copyByCommand(page, content) || (await writeItem(content));
}

/** True only when the browser asked for the content and says that it copied. */
function copyByCommand(page: Document, { html, text }: ClipboardContent): boolean {
  // Deprecated, and still the only way that Office's own frames allow.
  const commands: { execCommand(command: string): boolean } = page;
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
    return commands.execCommand("copy") && given;
  } finally {
    page.removeEventListener("copy", give, { capture: true });
    holder.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}

async function writeItem({ html, text }: ClipboardContent): Promise<boolean> {
  if (typeof ClipboardItem === "undefined" || !("clipboard" in navigator)) return false;
  const plain = { "text/plain": new Blob([text], { type: "text/plain" }) };
  const item = html === null ? plain : { ...plain, "text/html": new Blob([html], { type: "text/html" }) };
  try {
    await navigator.clipboard.write([new ClipboardItem(item)]);
    return true;
  } catch {
    // Not allowed in this pane: what is copied then is up to its user.
    return false;
  }
}
