/** Copies also where the clipboard API is missing, which is every till served over plain http. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const holder = document.createElement('textarea');
  holder.value = text;
  holder.readOnly = true;
  holder.style.position = 'fixed';
  holder.style.opacity = '0';
  // Inside an open dialog everything else is inert and cannot be selected.
  (document.querySelector('dialog[open]') ?? document.body).append(holder);
  holder.select();
  const hasCopied = document.execCommand('copy');
  holder.remove();
  return hasCopied;
}
