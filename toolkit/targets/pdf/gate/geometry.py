"""Carry boxes through the matrices of a page. Source: ISO 32000-1, 8.3."""

from __future__ import annotations

from typing import Any

Matrix = tuple[float, float, float, float, float, float]
Box = tuple[float, float, float, float]
"""Left, bottom, right, top, in points from the corner the file counts from."""

IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
TOLERANCE = 0.01
"""In points: what printers check boxes to."""
EVERYWHERE: Box = (-1e9, -1e9, 1e9, 1e9)


def times(first: Matrix, then: Matrix) -> Matrix:
    """Return the matrix that applies `first` and `then` the other."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return (
        a * p + b * r,
        a * q + b * s,
        c * p + d * r,
        c * q + d * s,
        e * p + f * r + t,
        e * q + f * s + u,
    )


def moved(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    """Return where a point comes to lie."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def carried(matrix: Matrix, box: Box) -> Box:
    """Return the box around where a box comes to lie."""
    left, bottom, right, top = box
    corners = ((left, bottom), (left, top), (right, bottom), (right, top))
    xs, ys = zip(*(moved(matrix, x, y) for x, y in corners), strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def scale(matrix: Matrix) -> float:
    """Return how many times longer lines become, on the average of all directions."""
    return float(abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]) ** 0.5)


def common(one: Box, other: Box) -> Box | None:
    """Return what two boxes have in common, a line or a point included."""
    left, bottom = max(one[0], other[0]), max(one[1], other[1])
    right, top = min(one[2], other[2]), min(one[3], other[3])
    return (left, bottom, right, top) if left <= right and bottom <= top else None


def holds(outer: Box, inner: Box, *, slack: float = TOLERANCE) -> bool:
    """Tell whether `inner` lies within `outer`."""
    return (
        outer[0] <= inner[0] + slack
        and outer[1] <= inner[1] + slack
        and outer[2] >= inner[2] - slack
        and outer[3] >= inner[3] - slack
    )


def overlap(one: Box, other: Box, *, slack: float = TOLERANCE) -> bool:
    """Tell whether two boxes overlap by more than the slack."""
    return (
        min(one[2], other[2]) - max(one[0], other[0]) > slack
        and min(one[3], other[3]) - max(one[1], other[1]) > slack
    )


def alike(one: Box, other: Box, *, slack: float = TOLERANCE) -> bool:
    """Tell whether two boxes are the same, to the slack."""
    return all(abs(a - b) <= slack for a, b in zip(one, other, strict=True))


def read_box(value: Any) -> Box | None:
    """Return a box as a file has it, or None; its corners may be given in any order."""
    try:
        edges = [float(edge) for edge in value]
    except (TypeError, ValueError):
        return None
    if len(edges) != 4:
        return None
    x0, y0, x1, y1 = edges
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def read_matrix(value: Any) -> Matrix:
    """Return a matrix as a file has it; the one that changes nothing if it has none."""
    try:
        a, b, c, d, e, f = (float(each) for each in value)
    except (TypeError, ValueError):
        return IDENTITY
    return a, b, c, d, e, f


def in_mm(box: Box) -> str:
    """Return the size of a box in words."""
    width, height = (side * 25.4 / 72 for side in (box[2] - box[0], box[3] - box[1]))
    return f"{width:.1f} x {height:.1f} mm"
