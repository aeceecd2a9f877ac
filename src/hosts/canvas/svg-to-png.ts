import { UserError } from "../../app/errors";

/**
 * A drawing as PNG, at so many pixels to one of its own, drawn by the browser: with the font that drawings are measured
 * with, which is fetched when it is first needed. Rejects with UserError where the browser cannot draw it.
 * @param svg standalone SVG with its width and height in pixels
 */
export async function svgToPng(svg: string, scale: number): Promise<Uint8Array> {
  const image = await loaded(withFonts(svg, await fontFaces()));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(image.naturalWidth * scale);
  canvas.height = Math.round(image.naturalHeight * scale);
  const context = canvas.getContext("2d");
  if (!context) throw notDrawn();
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, "image/png");
  });
  if (!blob) throw notDrawn();
  return new Uint8Array(await blob.arrayBuffer());
}

/** A drawing in an image element sees no fonts of the page: they travel inside it. */
function withFonts(svg: string, faces: string): string {
  return svg.replace(/(<svg\b[^>]*>)/, (start) => `${start}<style>${faces}</style>`);
}

let faces: Promise<string> | null = null;

/** Both weights as CSS that needs nothing else; a failed fetch is tried again with the next drawing. */
async function fontFaces(): Promise<string> {
  faces ??= Promise.all([
    face(400, import("@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf")),
    face(700, import("@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf")),
  ]).then((both) => both.join(""));
  try {
    return await faces;
  } catch (error) {
    faces = null;
    throw error instanceof UserError ? error : notDrawn(error);
  }
}

async function face(weight: number, file: Promise<{ readonly default: string }>): Promise<string> {
  const response = await fetch((await file).default);
  if (!response.ok) throw notDrawn();
  const bytes = await response.blob();
  return `@font-face{font-family:Arimo;font-weight:${weight};src:url(${await dataAddress(bytes)})}`;
}

function dataAddress(bytes: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(typeof reader.result === "string" ? reader.result : "");
    };
    reader.onerror = () => {
      reject(notDrawn(reader.error));
    };
    reader.readAsDataURL(bytes);
  });
}

/** By data address: a canvas that has drawn it can still be read, in every browser. */
async function loaded(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  try {
    await image.decode();
  } catch (error) {
    throw notDrawn(error);
  }
  return image;
}

function notDrawn(cause?: unknown): UserError {
  return new UserError(
    "figure-not-drawn",
    {
      nl: "De figuur kon niet worden getekend. Er is niets gewijzigd. Probeer het opnieuw.",
      en: "The figure could not be drawn. Nothing was changed. Try again.",
    },
    { cause },
  );
}
