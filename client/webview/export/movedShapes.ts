// Shapes at another place. Knows nothing of what they are for.
import type { Shape } from '../lanes/shapes';

export function movedBy(shape: Shape, x: number, y: number): Shape {
  if (shape.type !== 'line') return { ...shape, x: shape.x + x, y: shape.y + y };
  return { ...shape, x1: shape.x1 + x, x2: shape.x2 + x, y1: shape.y1 + y, y2: shape.y2 + y };
}
