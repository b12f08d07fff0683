/** Reads a QR code on screen as a bank's app would. */
import type jsQR from 'jsqr';
import 'jsqr';

/** In a browser the package is no module and leaves its function with the page. */
const read = (globalThis as unknown as { jsQR: typeof jsQR }).jsQR;

/** What a scanner reads in a code on screen. */
export async function scan(code: Element): Promise<string | undefined> {
  const copy = code.cloneNode(true) as SVGSVGElement;
  // Styles stay behind with the shadow root: the colours that they give are read where they hold.
  for (const path of copy.querySelectorAll('path')) {
    const original = code.querySelector(`.${path.getAttribute('class')}`) as Element;
    path.setAttribute('fill', getComputedStyle(original).fill);
  }
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', '400');
  copy.setAttribute('height', '400');
  const image = new Image(400, 400);
  image.src = `data:image/svg+xml,${encodeURIComponent(copy.outerHTML)}`;
  await image.decode();
  const context = new OffscreenCanvas(400, 400).getContext('2d') as OffscreenCanvasRenderingContext2D;
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, 400, 400);
  // Apps read the bytes as UTF-8, as the payload says.
  const found = read(data, 400, 400, { inversionAttempts: 'dontInvert' });
  return found ? new TextDecoder().decode(new Uint8Array(found.binaryData)) : undefined;
}
