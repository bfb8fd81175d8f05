/** Whether a group's id or name has the pattern in it, letter case aside; `*` stands for anything. */
export function matchesGroup(id: string, name: string, pattern: string): boolean {
  const parts = pattern.toLowerCase().split('*');
  return [id, name].some((label) => {
    const text = label.toLowerCase();
    let at = 0;
    for (const part of parts) {
      const found = text.indexOf(part, at);
      if (found < 0) return false;
      at = found + part.length;
    }
    return true;
  });
}
