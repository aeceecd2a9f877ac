/**
 * Draws an SVG as PNG with the browser's own renderer, in the fonts of this machine.
 * @param scale pixels of the picture to a pixel of the drawing
 * @throws Error when the browser cannot draw it
 */
export async function drawPng(page: Document, svg: string, scale: number): Promise<Uint8Array> {
  const image = page.createElement("img");
  // A data address: some browsers take a picture from a blob for one of another site, and give no pixels of it.
  image.src = svgAddress(svg);
  await image.decode();
  const canvas = page.createElement("canvas");
  canvas.width = Math.round(image.naturalWidth * scale);
  canvas.height = Math.round(image.naturalHeight * scale);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("the browser has no canvas to draw on");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!blob) throw new Error("the browser gave no picture");
  return new Uint8Array(await blob.arrayBuffer());
}

/** An SVG as the address of a picture: it can run nothing and fetch nothing there. */
export function svgAddress(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}
