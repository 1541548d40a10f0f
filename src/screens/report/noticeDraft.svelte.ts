import type { PanelKind } from './panelItems';

/** A text that was edited by hand, and what could be written of the report when that began. */
interface EditedNotice {
  readonly text: string;
  readonly basis: string;
}

/** 退回意见 as it is being written: kept while the report is open, since findings are looked up with it closed. */
export class NoticeDraft {
  kinds = $state.raw<ReadonlySet<PanelKind>>(new Set(['error', 'warning', 'remark']));
  /** YYYY-MM-DD, or "" for none. */
  deadline = $state('');
  /** Who signs, or "". */
  from = $state('');
  /** Undefined where the text follows the findings. */
  edited = $state.raw<EditedNotice | undefined>();

  /** Takes an edit; one that comes back to what is written of the findings is none. */
  edit(text: string, given: { readonly written: string; readonly basis: string }): void {
    const basis = this.edited?.basis ?? given.basis;
    this.edited = text === given.written ? undefined : { text, basis };
  }
}
