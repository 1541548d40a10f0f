/** Calls `run` when the page is hidden or closed: the last moment at which work can be put away. */
export function onPageHidden(run: () => void): () => void {
  const onVisibility = (): void => {
    if (document.visibilityState === 'hidden') run();
  };
  document.addEventListener('visibilitychange', onVisibility);
  window.addEventListener('pagehide', run);
  return () => {
    document.removeEventListener('visibilitychange', onVisibility);
    window.removeEventListener('pagehide', run);
  };
}

/**
 * Calls `hide` when the page is closed, loaded anew or left, and `comeBack` where the browser had kept it whole and
 * shows it again.
 */
export function onPageLeft(hide: () => void, comeBack: () => void): () => void {
  const onShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) comeBack();
  };
  window.addEventListener('pagehide', hide);
  window.addEventListener('pageshow', onShow);
  return () => {
    window.removeEventListener('pagehide', hide);
    window.removeEventListener('pageshow', onShow);
  };
}

/** Asks before the page is left while `hasUnsaved` says so. */
export function guardLeaving(hasUnsaved: () => boolean): () => void {
  const onBeforeUnload = (event: BeforeUnloadEvent): void => {
    if (!hasUnsaved()) return;
    event.preventDefault();
    // Chromium before 119 asks only when this is set.
    event.returnValue = true;
  };
  window.addEventListener('beforeunload', onBeforeUnload);
  return () => window.removeEventListener('beforeunload', onBeforeUnload);
}

/** Runs `run` when the page has nothing better to do; the returned function takes it back. */
export function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const id = requestIdleCallback(run, { timeout: 1000 });
    return () => cancelIdleCallback(id);
  }
  const id = setTimeout(run, 30);
  return () => clearTimeout(id);
}
