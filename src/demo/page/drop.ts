import { element } from "./dom";

/** Opens a file that is dropped anywhere on the page. */
export function dropFiles(target: HTMLElement, text: () => string, open: (file: File) => void): void {
  const veil = element("div", { class: "veil", "aria-hidden": "true" });
  target.append(veil);
  const show = (on: boolean): void => {
    veil.textContent = on ? text() : "";
    veil.classList.toggle("on", on);
  };
  target.addEventListener("dragover", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    show(true);
  });
  target.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) show(false);
  });
  target.addEventListener("drop", (event) => {
    show(false);
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    open(file);
  });
}
