/** Characters, of which one outside the basic plane is one. */
export function charactersIn(text: string): number {
  let count = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0xd800 && unit < 0xdc00 && i + 1 < text.length) count--;
  }
  return count;
}
