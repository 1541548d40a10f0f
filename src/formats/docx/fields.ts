interface Field {
  instruction: string;
  isResult: boolean;
}

/** Fields whose results are the document's furniture: its contents, page numbers. */
const FURNITURE = /^\s*(?:TOC|INDEX|PAGE|PAGEREF|NUMPAGES|SECTIONPAGES)\b/i;
const INSTRUCTION_LIMIT = 200;

/** Whether what stands in a document is the text of a field's instruction, or a result that is none of its text. */
export class Fields {
  readonly #open: Field[] = [];

  /** Nothing that comes now is text. */
  isMute = false;

  begin(instruction = ''): void {
    this.#open.push({ instruction, isResult: instruction !== '' });
    this.#update();
  }

  addInstruction(text: string): void {
    const field = this.#open[this.#open.length - 1];
    if (field && field.instruction.length < INSTRUCTION_LIMIT) field.instruction += text;
  }

  beginResult(): void {
    const field = this.#open[this.#open.length - 1];
    if (field) field.isResult = true;
    this.#update();
  }

  end(): void {
    this.#open.pop();
    this.#update();
  }

  /** A field whose end was lost ends with its paragraph; only a table of contents has several. */
  endParagraph(): void {
    while (this.#open.some(isLost)) this.end();
  }

  /** No field holds a table, so what is open now was never ended. */
  endAll(): void {
    this.#open.length = 0;
    this.#update();
  }

  #update(): void {
    this.isMute = this.#open.some(
      ({ instruction, isResult }) => !isResult || FURNITURE.test(instruction),
    );
  }
}

function isLost({ instruction, isResult }: Field): boolean {
  return !isResult || /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i.test(instruction);
}
