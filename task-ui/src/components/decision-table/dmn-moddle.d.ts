declare module 'dmn-moddle' {
  type Parsed = { rootElement: unknown; warnings: { message: string }[] };
  /** Reads DMN 1.3 XML into plain objects; rejects with an error that names the place when the XML is broken. */
  export class DmnModdle {
    constructor(packages?: object);
    fromXML(xml: string): Promise<Parsed>;
  }
}
