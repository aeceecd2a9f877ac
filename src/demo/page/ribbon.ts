import type { Language } from "../../core/checks/check";
import { element } from "./dom";
import { SAMPLES, type DemoTexts, type SampleId } from "./texts";

export type Theme = "light" | "dark";
export type CommandName = "check" | "fill" | "publish";

export interface RibbonActions {
  open(file: File): void;
  save(): void;
  undo(): void;
  sample(id: SampleId): void;
  command(name: CommandName): void;
  pane(): void;
  language(language: Language): void;
  theme(theme: Theme): void;
}

export interface Ribbon {
  readonly element: HTMLElement;
  update(state: {
    readonly texts: DemoTexts;
    readonly language: Language;
    readonly theme: Theme;
    readonly pane: boolean;
    readonly name: string;
  }): void;
}

/** The strip above the sheet: the file, the group Kerncijfer as the manifest has it, language and theme. */
export function ribbon(actions: RibbonActions): Ribbon {
  const file = element("input", { type: "file", accept: ".xlsx,.xlsm", class: "hidden", tabindex: -1, "aria-hidden": "true" });
  file.addEventListener("change", () => {
    const [chosen] = file.files ?? [];
    if (chosen) actions.open(chosen);
    file.value = "";
  });
  const button = (action: () => void, icon?: string): HTMLButtonElement => {
    const made = element("button", { type: "button", class: icon === undefined ? "plain" : "command", onclick: action });
    if (icon !== undefined) made.append(element("img", { src: `assets/icons/${icon}-32.png`, alt: "", width: 32, height: 32 }));
    made.append(element("span", {}));
    return made;
  };
  const caption = (target: HTMLElement, text: string): void => {
    const inner = target.querySelector("span");
    if (inner) inner.textContent = text;
  };
  const name = element("h1", { class: "file-name" });
  const open = button(() => file.click());
  const save = button(() => actions.save());
  const undo = button(() => actions.undo());
  const samples = choice((value) => actions.sample(value as SampleId));
  const check = button(() => actions.command("check"), "check");
  const fill = button(() => actions.command("fill"), "fill");
  const publish = button(() => actions.command("publish"), "publish");
  const pane = button(() => actions.pane(), "kerncijfer");
  const language = choice((value) => actions.language(value as Language));
  const theme = choice((value) => actions.theme(value as Theme));
  const about = element("p", { class: "about" });
  const gallery = element("a", { href: "?gallery", class: "gallery-link" });

  return {
    element: element(
      "header",
      { class: "ribbon" },
      element("div", { class: "title" }, name, about, gallery, language.element, theme.element),
      element(
        "div",
        { class: "groups" },
        element("div", { class: "group" }, open, save, undo, samples.element, file),
        element("div", { class: "group", role: "group", "aria-label": "Kerncijfer" }, check, fill, publish, pane),
      ),
    ),
    update: ({ texts, language: spoken, theme: worn, pane: shown, name: title }) => {
      name.textContent = title;
      about.textContent = texts.about;
      gallery.textContent = texts.gallery;
      caption(open, texts.open);
      caption(save, texts.save);
      caption(undo, texts.undo);
      caption(check, texts.check);
      caption(fill, texts.fill);
      caption(publish, texts.publish);
      caption(pane, texts.pane);
      pane.setAttribute("aria-pressed", shown ? "true" : "false");
      const known = SAMPLES.find((id) => title.startsWith(`${id}.`));
      samples.update(
        texts.samples,
        [...(known ? [] : [["", "—"] as const]), ...SAMPLES.map((id) => [id, texts.sampleNames[id]] as const)],
        known ?? "",
      );
      language.update(
        texts.language,
        [
          ["nl", "Nederlands"],
          ["en", "English"],
        ],
        spoken,
      );
      theme.update(
        texts.theme,
        [
          ["light", texts.themeNames.light],
          ["dark", texts.themeNames.dark],
        ],
        worn,
      );
    },
  };
}

interface Choice {
  readonly element: HTMLElement;
  update(label: string, options: readonly (readonly [string, string])[], chosen: string): void;
}

function choice(onChoose: (value: string) => void): Choice {
  const select = element("select", {});
  select.addEventListener("change", () => onChoose(select.value));
  const label = element("span", {});
  return {
    element: element("label", { class: "choice" }, label, select),
    update: (text, options, chosen) => {
      label.textContent = text;
      select.replaceChildren(...options.map(([value, shown]) => element("option", { value, selected: value === chosen }, shown)));
    },
  };
}
