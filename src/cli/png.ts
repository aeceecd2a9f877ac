import { access } from "node:fs/promises";
import path from "node:path";
import type * as Resvg from "@resvg/resvg-js";
import { UserError } from "../app/errors";

/** Renders an SVG at so many pixels to a pixel of the drawing. */
export type RenderPng = (svg: string, scale: number) => Promise<Uint8Array>;

/**
 * The font that drawings are measured with, two folders above this program; the text of a picture does not depend on what
 * this machine has.
 */
const FONTS = ["400Regular/Arimo_400Regular.ttf", "700Bold/Arimo_700Bold.ttf"].map((file) =>
  path.join(__dirname, "..", "..", "node_modules", "@expo-google-fonts", "arimo", ...file.split("/")),
);

/** The renderer of PNGs. Rejects with UserError where its program for this kind of machine was not installed. */
export async function pngRenderer(): Promise<RenderPng> {
  const { renderAsync } = await renderer().catch((error: unknown) => {
    throw new UserError(
      "png-unavailable",
      {
        nl: "PNG's kunnen op deze machine niet worden gemaakt: het tekenprogramma of zijn lettertype is niet geïnstalleerd. Kies met --formats alleen svg, of draai npm ci opnieuw.",
        en: "PNGs cannot be made on this machine: the renderer or its font is not installed. Choose only svg with --formats, or run npm ci again.",
      },
      { cause: error },
    );
  });
  const font = { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: "Arimo", sansSerifFamily: "Arimo" };
  return async (svg, scale) => (await renderAsync(svg, { fitTo: { mode: "zoom", value: scale }, font })).asPng();
}

/** Without its font the renderer would leave out all text, and not say so. */
async function renderer(): Promise<typeof Resvg> {
  await Promise.all(FONTS.map((file) => access(file)));
  return import("@resvg/resvg-js");
}
