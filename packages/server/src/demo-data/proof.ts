/** What a carrier's paper says. */
interface Proof {
  order: string;
  shipment: string;
  day: string;
  signedBy: string;
  city: string;
}

/** Text as a PDF writes it in its plainest encoding. */
const toLiteral = (text: string): string => `(${text.replaceAll(/[\\()]/g, '\\$&').replaceAll(/[^\x20-\x7e\xa0-\xff]/g, '?')})`;

/** The plainest PDF of one page that a carrier might send: it is the carrier's, so nothing of ours is in it. */
function writePdf(lines: readonly string[]): string {
  const text = `BT /F1 12 Tf 20 TL 60 780 Td ${lines.map((line) => `${toLiteral(line)} Tj T*`).join(' ')} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  let pdf = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = pdf.length;
    pdf += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const start = pdf.length;
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`;
  return `${pdf}${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
}

/** A proof of delivery as a file; the content as PostgreSQL writes bytes in text. */
export function createProof({ order, shipment, day, signedBy, city }: Proof) {
  const facts = [`Order ${order}`, `Shipment ${shipment}`, `Delivered ${day}, ${city}`, `Signed by ${signedBy}`];
  const pdf = writePdf(['PROOF OF DELIVERY', ...facts]);
  // Every character is one byte: WinAnsi is Latin-1 as far as these texts go.
  const content = `\\x${Array.from(pdf, (character) => character.charCodeAt(0).toString(16).padStart(2, '0')).join('')}`;
  return { file_name: `proof-of-delivery-${shipment}.pdf`, media_type: 'application/pdf', size: pdf.length, content };
}
