/** The part of saxen that we use; it comes without types. Attributes are decoded. */
declare module 'saxen' {
  export class Parser {
    on(event: 'openTag', handle: (name: string, attributes: () => Record<string, string>) => void): this;
    on(event: 'text', handle: (text: string, decode: (text: string) => string) => void): this;
    on(event: 'closeTag', handle: (name: string) => void): this;
    parse(xml: string): Error | undefined;
  }
}
