import { LRUCache } from 'lru-cache';
import { createElement, Fragment, isValidElement, type ReactElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

type Style = Record<string, string | number | undefined>;

/** What a text is to whoever has it read aloud: its field, what its field does not tell, its language where not the piece's. */
export type Spoken = { field: string | null; as: string | null; lang: string | null };

/** A design's tree with its components resolved: the one thing that both engines draw. */
export type TreeNode =
  | { kind: 'box'; style: Style; slot: string | null; spoken: Spoken | null; children: TreeNode[] }
  | { kind: 'text'; text: string; family: string | null }
  /** `svg` is a whole document of filled paths. */
  | { kind: 'picture'; style: Style; svg: string };

/** Styles that place a box and set its text, and leave no trace of their own. */
const unseen = [
  ...[
    'display',
    'position',
    'left',
    'top',
    'right',
    'bottom',
    'width',
    'height',
    'minWidth',
    'minHeight',
    'maxWidth',
    'maxHeight',
  ],
  ...['margin', 'marginLeft', 'marginTop', 'marginRight', 'marginBottom', 'gap', 'rowGap', 'columnGap', 'boxSizing'],
  ...['padding', 'paddingLeft', 'paddingTop', 'paddingRight', 'paddingBottom', 'flex', 'flexDirection', 'flexGrow', 'flexShrink'],
  ...['flexBasis', 'flexWrap', 'alignItems', 'alignSelf', 'alignContent', 'justifyContent', 'textAlign', 'whiteSpace'],
  ...['fontFamily', 'fontSize', 'fontWeight', 'lineHeight', 'letterSpacing', 'color'],
];
const unseenStyles = new Set(unseen);

/** Whether something is drawn where the node lies, its children apart. What is not known to be unseen counts as seen. */
export function isSeen(node: TreeNode): boolean {
  return node.kind !== 'box' || Object.keys(node.style).some((name) => !unseenStyles.has(name));
}

type Props = { style?: Style; children?: ReactNode; [name: string]: unknown };
type Component = (props: Props) => ReactNode;

/**
 * Resolves the components of a tree. `families` names the font of lines that the design's own family cannot set.
 *
 * Components are pure; one whose props are plain values is called once per value, because an ornament of a thousand cells costs
 * more than the rest of a personalised piece.
 */
export function resolveTree(tree: ReactNode, families: ReadonlyMap<string, string> = new Map()): TreeNode[] {
  const nodes: TreeNode[] = [];
  let text = '';
  const flush = () => {
    if (text !== '') nodes.push({ kind: 'text', text, family: families.get(text) ?? null });
    text = '';
  };
  for (const part of flatten(tree)) {
    if (typeof part !== 'object') {
      text += part;
      continue;
    }
    flush();
    nodes.push(resolveHost(part, families));
  }
  flush();
  return nodes;
}

type Host = ReactElement<Props, string>;

/** Words and host elements in order; fragments, lists and components are opened. */
function flatten(tree: ReactNode): (string | Host)[] {
  if (tree === null || tree === undefined || typeof tree === 'boolean') return [];
  if (typeof tree === 'string' || typeof tree === 'number') return [String(tree)];
  if (Array.isArray(tree)) return tree.flatMap(flatten);
  if (!isValidElement<Props>(tree))
    throw new Error(`Expected an element, a text or a list in a design's tree, got ${typeof tree}`);
  if (tree.type === Fragment) return flatten(tree.props.children);
  if (typeof tree.type === 'function') return flatten(callOnce(tree.type as Component, tree.props));
  return [tree as Host];
}

function resolveHost({ type, props }: Host, families: ReadonlyMap<string, string>): TreeNode {
  const { style = {} } = props;
  if (type === 'svg') return pictureOf(props);
  if (type === 'img') return { kind: 'picture', style: { ...sizeOf(props), ...style }, svg: readDataUri(String(props.src)) };
  const slot = typeof props['data-slot'] === 'string' ? props['data-slot'] : null;
  return { kind: 'box', style, slot, spoken: spokenOf(props), children: resolveTree(props.children, families) };
}

function spokenOf(props: Props): Spoken | null {
  const [field = null, as = null, lang = null] = ['data-field', 'data-spoken', 'data-lang'].map((name) => {
    return typeof props[name] === 'string' ? props[name] : null;
  });
  return field === null && as === null ? null : { field, as, lang };
}

/** By the children, which are the same objects whenever they come out of `callOnce`. */
const markups = new WeakMap<object, string>();

function pictureOf(props: Props): TreeNode {
  const { style = {}, children, role: _role, ...attributes } = props;
  const xmlns = 'http://www.w3.org/2000/svg';
  const head = {
    ...attributes,
    xmlns,
    ...(attributes.viewBox ? {} : { viewBox: `0 0 ${attributes.width} ${attributes.height}` }),
  };
  const inner = markupOf(children);
  const svg = renderToStaticMarkup(createElement('svg', head)).replace('></svg>', () => `>${inner}</svg>`);
  return { kind: 'picture', style: { ...sizeOf(props), ...style }, svg };
}

function markupOf(children: ReactNode): string {
  if (isValidElement<Props>(children) && typeof children.type === 'function') {
    return markupOf(callOnce(children.type as Component, children.props));
  }
  if (typeof children !== 'object' || children === null) return '';
  const known = markups.get(children);
  if (known !== undefined) return known;
  const markup = Array.isArray(children) ? children.map(markupOf).join('') : writeMarkup(children);
  markups.set(children, markup);
  return markup;
}

/** React wants its elements inside an <svg> to write `fillRule` as `fill-rule`; the wrapper is taken off again. */
function writeMarkup(element: ReactNode): string {
  return renderToStaticMarkup(createElement('svg', null, element)).slice('<svg>'.length, -'</svg>'.length);
}

function sizeOf({ width, height }: Props): Style {
  return { width: Number(width), height: Number(height) };
}

function readDataUri(source: string): string {
  const [, encoding, data] = /^data:image\/svg\+xml[^,]*?(;base64)?,(.*)$/s.exec(source) ?? [];
  if (data === undefined) throw new Error(`Expected an inline SVG, got an image ${source.slice(0, 40)}`);
  return encoding ? Buffer.from(data, 'base64').toString('utf8') : decodeURIComponent(data);
}

type Answer = { node: ReactNode };
const answers = new WeakMap<Component, LRUCache<string, Answer>>();
/** Per component. A design draws an ornament in a handful of ways; personalised pieces add none. */
const mostAnswers = 24;

function callOnce(component: Component, props: Props): ReactNode {
  const key = plainKey(props);
  if (key === null) return component(props);
  const known = answers.get(component) ?? new LRUCache<string, Answer>({ max: mostAnswers });
  answers.set(component, known);
  const answer = known.get(key) ?? { node: component(props) };
  known.set(key, answer);
  return answer.node;
}

/** Props as JSON, or `null` where a value is more than data. */
function plainKey(props: Props): string | null {
  return isPlain(props) ? JSON.stringify(props, (_, value) => (value === Number.POSITIVE_INFINITY ? 'Infinity' : value)) : null;
}

function isPlain(value: unknown, depth = 0): boolean {
  if (typeof value === 'function' || typeof value === 'symbol' || depth > 3) return false;
  if (typeof value !== 'object' || value === null) return true;
  return !('$$typeof' in value) && Object.values(value).every((inner) => isPlain(inner, depth + 1));
}
