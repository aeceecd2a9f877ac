/** An SVG as the address of a picture: it can run nothing and fetch nothing there. */
export function svgAddress(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}
