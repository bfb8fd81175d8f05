/** One place in a document that is of interest, or that lies on the way to one. */
export interface PathNode {
  /** The path as asked for; null when the node is only on the way. */
  path: string | null;
  readonly keys: Map<string, PathNode>;
  item: PathNode | null;
}

const node = (): PathNode => ({ path: null, keys: new Map(), item: null });

/**
 * Compiles paths such as `meta.name`, `messages[*]`, `chats.list[*].messages[*]` or `[*]` into a tree. Keys that hold a
 * dot or a bracket cannot be named.
 */
export function compilePaths(paths: readonly string[]): PathNode {
  const root = node();
  for (const path of paths) {
    let at = root;
    for (const step of path.match(/\[\*\]|[^.[\]]+/g) ?? []) {
      let next = step === '[*]' ? at.item : at.keys.get(step);
      if (!next) {
        next = node();
        if (step === '[*]') at.item = next;
        else at.keys.set(step, next);
      }
      at = next;
    }
    at.path = path;
  }
  return root;
}
