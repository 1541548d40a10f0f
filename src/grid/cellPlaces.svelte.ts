import { NO_BOX, boxAround, measureCells, type CellBox } from './cellBoxes';
import { TableView } from './tableView';

/** Of the window's height: what is passed over by a page key. */
const PAGE_SHARE = 0.8;

/**
 * Where the browser has put the cells, and whether they are in view. Asking it in the middle of an edit would lay
 * the page out once more, so the cells' places are asked for only when a row has changed its size.
 */
export class CellPlaces {
  #boxes = $state.raw<ReadonlyMap<string, CellBox>>(new Map());
  #view: TableView | undefined;

  /** Measures the cells from now on; the returned function ends that. */
  watch(table: HTMLTableElement): () => void {
    const view = new TableView(table);
    this.#view = view;
    const observer = new ResizeObserver(() => {
      this.#boxes = measureCells(table);
      view.forget();
    });
    for (const row of table.rows) observer.observe(row);
    return () => {
      observer.disconnect();
      view.stop();
    };
  }

  boxOf(address: string | undefined): CellBox {
    return this.#boxes.get(address ?? '') ?? NO_BOX;
  }

  boxAround(addresses: readonly string[]): CellBox {
    return boxAround(addresses.map((address) => this.boxOf(address)));
  }

  /** Scrolls until a cell is in view, if it is not. */
  reveal(address: string, where: 'nearest' | 'middle'): void {
    const box = this.#boxes.get(address);
    if (box && this.#view?.shows(box) === false) this.#view.reveal(box, where);
  }

  /** How many rows as high as a cell's fit on the screen. */
  rowsOnScreen(address: string | undefined): number {
    const { height } = this.boxOf(address);
    return height === 0 ? 1 : Math.max(1, Math.floor((window.innerHeight * PAGE_SHARE) / height));
  }
}
