import type { Definition } from "../../core/definition/schema";
import type { FigureOutcome } from "../../publish/figures/figure";
import { element } from "../page/dom";
import { DEMO_TEXTS, type SampleId } from "../page/texts";
import { galleryCase } from "./cases";

const say = DEMO_TEXTS.nl;

/** A page with every figure of every sample, one sample after the other; in greyscale on demand. */
export async function startGallery(
  body: HTMLElement,
  samples: readonly SampleId[],
  read: (id: SampleId) => Promise<Uint8Array>,
  shipped: readonly Definition[],
): Promise<void> {
  const grey = element("input", { type: "checkbox" });
  const list = element("div", { class: "gallery-samples" });
  grey.addEventListener("change", () => list.classList.toggle("grey", grey.checked));
  const progress = element("p", { role: "status" });
  body.classList.add("gallery");
  body.append(
    element(
      "header",
      { class: "gallery-head" },
      element("h1", {}, say.gallery),
      element("a", { href: "./" }, say.backToDemo),
      element("label", { class: "choice" }, grey, say.greyscale),
      progress,
    ),
    element("main", {}, list),
  );
  for (const id of samples) {
    progress.textContent = say.drawing(say.sampleNames[id]);
    const { title, outcomes } = await galleryCase(await read(id), shipped);
    list.append(section(id, title, outcomes));
  }
  progress.textContent = "";
}

function section(id: SampleId, title: string, outcomes: readonly FigureOutcome[]): HTMLElement {
  const heading = element("h2", { id: `sample-${id}` }, `${title} · ${say.sampleNames[id]}`);
  const drawn = outcomes.filter(({ figure }) => figure !== null).length;
  return element(
    "section",
    { "aria-labelledby": `sample-${id}` },
    heading,
    element("p", {}, say.drawn(drawn, outcomes.length)),
    ...outcomes.map(drawing),
  );
}

/** The picture with its id and size, or why there is none. */
function drawing({ id, title, figure, problem }: FigureOutcome): HTMLElement {
  if (!figure) return element("p", { class: "gallery-problem" }, `${title}: ${problem.nl}`);
  const { svg, description, width, height } = figure;
  return element(
    "figure",
    {},
    element("img", {
      src: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`,
      alt: description,
      width: Math.round(width),
      height: Math.round(height),
      loading: "lazy",
    }),
    element("figcaption", {}, `${id} · ${Math.round(width)} × ${Math.round(height)}`),
  );
}
