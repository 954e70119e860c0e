import {
  type ConditionalExpression,
  type Expression,
  type Identifier,
  type Node,
  SyntaxKind,
} from 'typescript/unstable/ast';
import {
  isCallExpression,
  isConditionalExpression,
  isElementAccessExpression,
  isFunctionLikeDeclaration,
  isIdentifier,
  isNoSubstitutionTemplateLiteral,
  isPropertyAccessExpression,
  isPropertyAssignment,
  isReturnStatement,
  isShorthandPropertyAssignment,
  isStringLiteral,
  isTaggedTemplateExpression,
  isTemplateExpression,
} from 'typescript/unstable/ast/is';
import { type Checker, SignatureKind, type Type, TypeFlags } from 'typescript/unstable/sync';

/** Who is told what a file says. */
interface Told {
  says(sentence: string): void;
  /** Of a text that is said, and cannot be known. */
  untold(node: Node): void;
}

/** Finds in a file what it says of calls. */
export class Reader {
  private readonly checker: Checker;
  private readonly told: Told;

  constructor(checker: Checker, told: Told) {
    this.checker = checker;
    this.told = told;
  }

  read(node: Node): void {
    if (isType(node)) return;
    if (isTaggedTemplateExpression(node) && isIdentifier(node.tag) && node.tag.text === 'say') {
      this.told.says(templateOf(node.template));
    } else if (isShorthandPropertyAssignment(node)) {
      this.lookAt(node, this.wantedOfShorthand(node), this.typeOfShorthand(node));
    } else if (isText(node) && !isName(node)) {
      this.lookAt(node, this.checker.getContextualType(node as Expression), undefined);
    } else if (isConditionalExpression(node) && hasLiteral(node) && this.partsOf(node).some(isSaying)) {
      // A variable, or what a function gives, has no type that is written down: what is made of it has lost the texts.
      for (const each of [node.whenTrue, node.whenFalse]) if (isText(each)) this.said(each);
    } else if (
      isReturnStatement(node) &&
      node.expression &&
      isStringLiteral(node.expression) &&
      this.isInSaying(node)
    ) {
      this.said(node.expression);
    } else if (isPropertyAssignment(node) && isTold(node.name) && isStringLiteral(node.initializer)) {
      if (this.checker.getContextualType(node.initializer) === undefined) this.told.untold(node);
    }
    node.forEachChild((child) => this.read(child));
  }

  private lookAt(node: Node, wanted: Type | undefined, type: Type | undefined): void {
    const where = wanted === undefined ? undefined : this.placeOf(wanted);
    if (where === undefined) return;
    const parts = partsOf(type ?? this.checker.getTypeAtLocation(node));
    for (const part of parts) {
      if (part.isStringLiteralType()) this.literal(node, part.value, where);
      // What may be either has been looked at where it was made.
      else if (where === 'said' && isOpen(part) && !parts.some(isSaying)) this.told.untold(node);
      else if (where === 'said' && this.givesText(part)) this.told.untold(node);
    }
  }

  private said(node: Node): void {
    for (const part of this.partsOf(node)) if (part.isStringLiteralType()) this.told.says(part.value);
  }

  /** Whether the function gives something to say, and its type is not written down. */
  private isInSaying(node: Node): boolean {
    let made: Node | undefined = node;
    while (made !== undefined && !isFunctionLikeDeclaration(made)) made = made.parent;
    const signature = made && this.checker.getSignatureFromDeclaration(made);
    return signature !== undefined && partsOf(this.checker.getReturnTypeOfSignature(signature)).some(isSaying);
  }

  private partsOf(node: Node): readonly Type[] {
    return partsOf(this.checker.getTypeAtLocation(node));
  }

  /** Of what fills a gap a name is left alone, and words are not. */
  private literal(node: Node, text: string, where: 'said' | 'filling'): void {
    if (where === 'said') this.told.says(text);
    else if (/[a-z] [a-z]/i.test(text)) this.told.untold(node);
  }

  private placeOf(wanted: Type): 'said' | 'filling' | undefined {
    const parts = partsOf(wanted);
    if (!parts.some(isSaying)) return undefined;
    if (!parts.some(isOpen)) return undefined;
    return parts.some(isListing) ? 'filling' : 'said';
  }

  /** A function whose text would be said. */
  private givesText(type: Type): boolean {
    if (!type.isObjectType()) return false;
    return this.checker.getSignaturesOfType(type, SignatureKind.Call).some((signature) => {
      const parts = partsOf(this.checker.getReturnTypeOfSignature(signature));
      return parts.some((part) => isOpen(part) || part.isStringLiteralType()) && !parts.some(isSaying);
    });
  }

  private wantedOfShorthand(node: Node): Type | undefined {
    const whole = this.checker.getContextualType(node.parent as Expression);
    const object = whole && this.checker.getNonNullableType(whole);
    if (object === undefined || !isShorthandPropertyAssignment(node)) return undefined;
    const property = this.checker.getPropertyOfType(object, (node.name as Identifier).text);
    return property && this.checker.getTypeOfSymbol(property);
  }

  private typeOfShorthand(node: Node): Type | undefined {
    const symbol = this.checker.getShorthandAssignmentValueSymbol(node);
    return symbol && this.checker.getTypeOfSymbolAtLocation(symbol, node);
  }
}

/** The compiler breaks when it is asked for a type with a tuple in it: only of what may be a text it is. */
const hasLiteral = ({ whenTrue, whenFalse }: ConditionalExpression) =>
  isStringLiteral(whenTrue) || isStringLiteral(whenFalse);
const isTold = (name: Node) => isIdentifier(name) && ['measured', 'mend'].includes(name.text);
const isSaying = (type: Type) => type.getSymbol()?.name === 'Saying';
const isListing = (type: Type) => type.getSymbol()?.name === 'Listing';
const isOpen = ({ flags }: Type) =>
  (flags & (TypeFlags.String | TypeFlags.TemplateLiteral | TypeFlags.StringMapping)) !== 0;

function partsOf(type: Type | undefined): readonly Type[] {
  if (type === undefined) return [];
  return type.isUnionType() ? type.getTypes() : [type];
}

/** What may be a text, and is looked at by itself. */
function isText(node: Node): boolean {
  return [
    isStringLiteral,
    isNoSubstitutionTemplateLiteral,
    isTemplateExpression,
    isIdentifier,
    isPropertyAccessExpression,
    isElementAccessExpression,
    isCallExpression,
  ].some((is) => is(node));
}

/** Of a property, a parameter or a variable: not what it is. */
function isName(node: Node): boolean {
  return (node.parent as { readonly name?: Node }).name === node;
}

function isType({ kind }: Node): boolean {
  return (
    kind === SyntaxKind.ImportDeclaration ||
    kind === SyntaxKind.ExportDeclaration ||
    kind === SyntaxKind.InterfaceDeclaration ||
    kind === SyntaxKind.TypeAliasDeclaration
  );
}

function templateOf(node: Node): string {
  if (isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!isTemplateExpression(node)) throw new Error('neither a template nor a text');
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('{}');
}
