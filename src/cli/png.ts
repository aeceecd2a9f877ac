import { createRequire } from "node:module";
import path from "node:path";
import { UserError } from "../app/errors";

/** Renders an SVG at so many pixels to a pixel of the drawing. */
export type RenderPng = (svg: string, scale: number) => Promise<Uint8Array>;

/** The font that drawings are measured with; the text of a picture does not depend on what this machine has. */
const FONTS = ["400Regular/Arimo_400Regular.ttf", "700Bold/Arimo_700Bold.ttf"];

/** The renderer of PNGs. Rejects with UserError where its program for this kind of machine was not installed. */
export async function pngRenderer(): Promise<RenderPng> {
  const find = createRequire(path.join(__dirname, "png.js"));
  const fontFiles = FONTS.map((file) => find.resolve(`@expo-google-fonts/arimo/${file}`));
  const { renderAsync } = await import("@resvg/resvg-js").catch((error: unknown) => {
    throw new UserError(
      "png-unavailable",
      {
        nl: "PNG's kunnen op deze machine niet worden gemaakt: het tekenprogramma is niet geïnstalleerd. Kies met --formats alleen svg, of draai npm ci opnieuw.",
        en: "PNGs cannot be made on this machine: the renderer is not installed. Choose only svg with --formats, or run npm ci again.",
      },
      { cause: error },
    );
  });
  const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: "Arimo", sansSerifFamily: "Arimo" };
  return async (svg, scale) => (await renderAsync(svg, { fitTo: { mode: "zoom", value: scale }, font })).asPng();
}
