import { type Token, Tokenizer, TokenizerMode } from 'parse5';

/** In which no tag is one. */
const modes: Readonly<Record<string, Tokenizer['state']>> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  xmp: TokenizerMode.RAWTEXT,
  title: TokenizerMode.RCDATA,
  textarea: TokenizerMode.RCDATA,
  plaintext: TokenizerMode.PLAINTEXT,
};

const options = { sourceCodeLocationInfo: true };
const ignore = () => {};

/** Tells of the tags of an HTML text, as it is written to it. */
export class TagTokenizer extends Tokenizer {
  private readonly mostAttributes: number;

  /** `mostAttributes`: of one tag so many are told, since each is compared with all before it. */
  constructor(mostAttributes: number, onStart: (tag: Token.TagToken) => void, onEnd: (tag: Token.TagToken) => void) {
    super(options, {
      onStartTag: (tag) => {
        const mode = modes[tag.tagName];
        if (mode !== undefined) this.state = mode;
        onStart(tag);
      },
      onEndTag: onEnd,
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
      onCharacter: ignore,
      onNullCharacter: ignore,
      onWhitespaceCharacter: ignore,
    });
    this.mostAttributes = mostAttributes;
  }

  protected override _leaveAttrName(): void {
    const token = this.currentToken as Token.TagToken | null;
    if (token && token.attrs.length < this.mostAttributes) super._leaveAttrName();
  }
}
