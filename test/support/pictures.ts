/** Small pictures: a PNG of 4 by 2 dots, and one of 8 by 2. */

export const SMALL_PICTURE = fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAIAAADwyuo0AAAAEElEQVR4nGNgYPiPjHBzALaTC/VzrcICAAAAAElFTkSuQmCC");
export const WIDE_PICTURE = fromBase64(
  "iVBORw0KGgoAAAANSUhEUgAAAAgAAAACCAIAAADq9gq6AAAAEUlEQVR4nGMQcs7FihhwSQAAKbEMIQpc/cMAAAAASUVORK5CYII=",
);

function fromBase64(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, "base64"));
}
