import pytest

from rashomon.export.charts.land import Window, coasts, land


def inside(ring, x, y):
    """Whether a point lies inside a ring, by how often a line from it to the east crosses that."""
    edges = zip(ring, (*ring[1:], ring[0]), strict=True)
    return (
        sum((a[1] > y) != (b[1] > y) and x < a[0] + (y - a[1]) * (b[0] - a[0]) / (b[1] - a[1]) for a, b in edges)
        % 2
    )


@pytest.mark.parametrize(
    ("name", "point", "dry"),
    [
        ("Madrid", (-3.7, 40.4), True),
        ("the Atlantic", (-30.0, 45.0), False),
        ("Chukotka, beyond the antimeridian", (-175.0, 66.5), True),
        ("the Pacific", (179.0, 10.0), False),
        ("Antarctica", (10.0, -85.0), True),
        ("Hudson Bay", (-85.0, 60.0), False),
    ],
)
def test_land_is_where_land_is(name, point, dry):
    assert sum(inside(ring, *point) for ring in land()) % 2 == dry, name


def test_coasts_are_cut_at_the_window_and_keep_what_is_inside():
    window = Window(-12.0, 35.0, 5.0, 45.0)
    cut = list(coasts(window))
    assert all(window.west - 1e-9 <= x <= window.east + 1e-9 for ring in cut for x, _ in ring)
    assert all(window.south - 1e-9 <= y <= window.north + 1e-9 for ring in cut for _, y in ring)
    assert sum(inside(ring, -3.7, 40.4) for ring in cut) == 1
    assert not any(inside(ring, -11.0, 40.0) for ring in cut)


def test_a_window_at_sea_has_no_coast():
    assert list(coasts(Window(-40.0, 40.0, -35.0, 45.0))) == []
