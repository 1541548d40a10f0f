import { transform, type Matrix } from './matrix';
import type { Rule } from './page';

type Point = readonly [number, number];

/** How many numbers follow each of pdfjs's drawing steps: move, line, curve, quadratic curve, close. */
const STEP_NUMBERS = [2, 2, 6, 4, 0];
const MOVE = 0;
const LINE = 1;
const CLOSE = 4;

/** The operators of PDF that paint a path's outline, and those that fill it, as pdfjs numbers them. */
const STROKES = new Set([20, 21, 24, 25, 26, 27]);
const FILLS = new Set([22, 23, 24, 25, 26, 27]);

/** What is filled and thinner than this is a line, as most programs draw the borders of tables. */
const THIN_POINTS = 3;
/** How far a line may lean. */
const LEAN_POINTS = 0.7;
const STEPS_LIMIT = 20_000;

/** The rules that a path draws: its straight strokes, and what it fills that is thin. */
export function readPathRules(args: readonly unknown[], matrix: Matrix): readonly Rule[] {
  const [operator, data] = args;
  const steps: unknown = Array.isArray(data) ? data[0] : undefined;
  if (typeof operator !== 'number' || !(steps instanceof Float32Array)) return [];
  const paths = readSubpaths(steps.subarray(0, STEPS_LIMIT), matrix);
  return paths.flatMap((points) => [
    ...(STROKES.has(operator)
      ? points.flatMap((point, index) => ruleTo(points[index - 1], point))
      : []),
    ...(FILLS.has(operator) ? thinRule(points) : []),
  ]);
}

/** The corners of each part of a path; a curve counts as its end, and what it spans is no straight line. */
function readSubpaths(steps: Float32Array, matrix: Matrix): readonly (readonly Point[])[] {
  const paths: Point[][] = [];
  let path: Point[] = [];
  for (let index = 0; index < steps.length;) {
    const step = steps[index] ?? 0;
    const count = STEP_NUMBERS[step];
    if (count === undefined) break;
    const end = index + 1 + count;
    if (step === MOVE) paths.push((path = []));
    if (step === CLOSE && path[0]) path.push(path[0]);
    else if (count > 0) {
      if (step > LINE) path.push([NaN, NaN]);
      path.push(transform(matrix, steps[end - 2] ?? NaN, steps[end - 1] ?? NaN));
    }
    index = end;
  }
  return paths;
}

function ruleTo(from: Point | undefined, to: Point): readonly Rule[] {
  if (!from) return [];
  const width = Math.abs(to[0] - from[0]);
  const height = Math.abs(to[1] - from[1]);
  if (height <= LEAN_POINTS && width > height) return [ruleOf('horizontal', [from, to])];
  return width <= LEAN_POINTS && height > width ? [ruleOf('vertical', [from, to])] : [];
}

function thinRule(points: readonly Point[]): readonly Rule[] {
  if (points.length < 4 || points.length > 6) return [];
  const [width, height] = [0, 1].map((axis) => {
    const values = points.map((point) => point[axis] ?? NaN);
    return Math.max(...values) - Math.min(...values);
  });
  if (width === undefined || height === undefined) return [];
  if (height <= THIN_POINTS && width > height) return [ruleOf('horizontal', points)];
  return width <= THIN_POINTS && height > width ? [ruleOf('vertical', points)] : [];
}

function ruleOf(direction: Rule['direction'], points: readonly Point[]): Rule {
  const along = points.map(([x, y]) => (direction === 'horizontal' ? x : y));
  const across = points.map(([x, y]) => (direction === 'horizontal' ? y : x));
  return {
    direction,
    at: (Math.min(...across) + Math.max(...across)) / 2,
    from: Math.min(...along),
    to: Math.max(...along),
  };
}
