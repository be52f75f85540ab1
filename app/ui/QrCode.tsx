/** A QR code, with the quiet margin that readers need around it. */
export function QrCode({ modules, path, label }: { modules: number; path: string; label: string }) {
  return (
    <svg className="qr" viewBox={`-4 -4 ${modules + 8} ${modules + 8}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect className="qr-paper" x="-4" y="-4" width={modules + 8} height={modules + 8} />
      <path className="qr-ink" d={path} />
    </svg>
  );
}
