/** A stretch across a page. */
export interface Stretch {
  readonly left: number;
  readonly right: number;
}

/**
 * Which column each figure is of, told by where the figures of the other rows stand and by the heads over them, given
 * from the left. Undefined where that is not certain.
 */
export function placeFigures<Figure extends Stretch>(
  figures: readonly Figure[],
  heads: readonly Stretch[],
): ReadonlyMap<Figure, number> | undefined {
  const clusters = clusterOverlapping(figures);
  const columns = clusters.map((cluster, index) => {
    const over = heads.flatMap((head, at) => (doOverlap(head, cluster) ? [at] : []));
    // As many stacks of figures as columns are the columns, wherever in their cells the heads are set.
    if (clusters.length === heads.length)
      return over.every((column) => column === index) ? index : undefined;
    return over.length === 1 ? over[0] : undefined;
  });
  const places = new Map<Figure, number>();
  for (const [index, column] of columns.entries()) {
    if (column === undefined || column === columns[index - 1]) return undefined;
    for (const figure of clusters[index]?.figures ?? []) places.set(figure, column);
  }
  return places;
}

interface Cluster<Figure> extends Stretch {
  readonly figures: readonly Figure[];
}

/** Stacks of figures: what stands over or under each other, directly or by others in between. */
function clusterOverlapping<Figure extends Stretch>(
  figures: readonly Figure[],
): readonly Cluster<Figure>[] {
  const clusters: Cluster<Figure>[] = [];
  for (const figure of [...figures].sort((a, b) => a.left - b.left)) {
    const last = clusters[clusters.length - 1];
    if (last && doOverlap(last, figure))
      clusters[clusters.length - 1] = {
        left: last.left,
        right: Math.max(last.right, figure.right),
        figures: [...last.figures, figure],
      };
    else clusters.push({ left: figure.left, right: figure.right, figures: [figure] });
  }
  return clusters;
}

export function doOverlap(one: Stretch, other: Stretch): boolean {
  return one.left < other.right && one.right > other.left;
}
