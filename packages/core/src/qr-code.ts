/** QR codes; the only module that knows the library which makes them. A chunk of its own. */
import { correction, generate, mode } from 'lean-qr';
import { css, svg, type TemplateResult } from 'lit';

/** Modules of white around the code, without which scanners do not find it. */
const QUIET = 4;

/** What a code of version 13 with error correction M holds, beyond which screens show its modules too small for cameras. */
const MOST_BYTES = 331;

/** Black on white whatever the colours of the page: scanners need the contrast, and some read no other way round. */
export const styles = css`
  svg.code {
    forced-color-adjust: none;
  }
  .code__paper {
    fill: #ffffff;
  }
  .code__ink {
    fill: #000000;
  }
`;

/** Neighbours of a row as one piece, so that no seams show between them. */
function drawRow(isDark: (x: number) => boolean, size: number, y: number): string {
  let path = '';
  for (let x = 0; x < size; x++) {
    const start = x;
    while (x < size && isDark(x)) x++;
    if (x > start) path += `M${start} ${y}h${x - start}v1h${start - x}z`;
  }
  return path;
}

/**
 * A text as a QR code, drawn without a style attribute.
 * @param label what somebody hears who does not see it
 * @returns `undefined` where the text is longer than 331 bytes in UTF-8
 */
export function renderCode(text: string, label: string): TemplateResult | undefined {
  // Bytes, as the guidelines for payments want it: a code that announces its character set is read by fewer apps.
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > MOST_BYTES) return undefined;
  const code = generate(mode.bytes(bytes), { minCorrectionLevel: correction.M, maxVersion: 13 });
  const side = code.size + 2 * QUIET;
  const path = Array.from({ length: code.size }, (_, y) => drawRow((x) => code.get(x, y), code.size, y)).join('');
  return svg`<svg class="code" part="code" role="img" aria-label=${label} viewBox="${-QUIET} ${-QUIET} ${side} ${side}">
    <path class="code__paper" d="M${-QUIET} ${-QUIET}h${side}v${side}h${-side}z"></path>
    <path class="code__ink" shape-rendering="crispEdges" d=${path}></path>
  </svg>`;
}
