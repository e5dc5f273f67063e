type Bounds = { x: number; width: number };
type Shape = { label?: { bounds?: Bounds } };
type Definitions = { diagrams?: { plane?: { planeElement?: Shape[] } }[] };

/** Width that the text of a label gets at least; narrower ones break a syllable in two, as the page's font is wider. */
const LEAST = 90;

/** Gives the labels of events, gateways and flows room around their middle. */
export function widenLabels(definitions: object): void {
  const shapes = (definitions as Definitions).diagrams?.flatMap((diagram) => diagram.plane?.planeElement ?? []) ?? [];
  for (const { label } of shapes) {
    const bounds = label?.bounds;
    if (!bounds || bounds.width >= LEAST) continue;
    bounds.x -= (LEAST - bounds.width) / 2;
    bounds.width = LEAST;
  }
}
