/**
 * Prints a text and nothing else of the page: it stands in the page for as long as the browser prints, and `print.css`
 * hides all beside it.
 */
export function printText(text: string): void {
  const root = document.documentElement;
  const sheet = document.createElement('div');
  // What is hidden loses the focus.
  const focused = document.activeElement;
  sheet.className = 'printed-text';
  sheet.textContent = text;
  document.body.append(sheet);
  root.classList.add('prints-text');
  const clear = (): void => {
    window.removeEventListener('afterprint', clear);
    root.classList.remove('prints-text');
    sheet.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  };
  window.addEventListener('afterprint', clear);
  window.print();
}
