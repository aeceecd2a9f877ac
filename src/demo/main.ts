import "./page.css";
import { readSampleBytes, startPage } from "./page/page";
import { SAMPLES } from "./page/texts";

/** The demo page: a workbook in an emulated Excel beside the real pane; with ?gallery every figure of every sample. */
async function main(): Promise<void> {
  if (!new URLSearchParams(location.search).has("gallery")) return startPage(document.body);
  const [{ startGallery }, { definitionFiles }, { loadShipped }] = await Promise.all([
    import("./gallery/gallery"),
    import("../app/definition/definition-files"),
    import("../app/definition/shipped"),
  ]);
  const shipped = loadShipped(definitionFiles()).map(({ definition }) => definition);
  return startGallery(document.body, SAMPLES, readSampleBytes, shipped);
}

void main();
