"""Every clock gives an aware instant in UTC, and the story's clock goes one way."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from core.clock import MovableClock, SystemClock

NOW = datetime(2026, 3, 29, 0, 59, 59, tzinfo=UTC)
"""A second before the clocks in Brussels go forward."""


def test_the_systems_clock_is_aware_and_utc() -> None:
    with time_machine.travel(NOW, tick=False):
        assert SystemClock().now() == NOW
        assert SystemClock().now().tzinfo is UTC


def test_a_clock_may_begin_elsewhere_and_runs_on() -> None:
    with time_machine.travel(NOW, tick=False) as traveller:
        clock = MovableClock(datetime(2030, 1, 1, tzinfo=UTC))
        traveller.shift(timedelta(seconds=2))
        assert clock.now() == datetime(2030, 1, 1, 0, 0, 2, tzinfo=UTC)
        assert clock.now().tzinfo is UTC


def test_without_a_beginning_it_is_now() -> None:
    with time_machine.travel(NOW, tick=False):
        assert MovableClock().now() == NOW


def test_it_moves_forward_by_real_hours_also_over_a_change_of_the_clock() -> None:
    with time_machine.travel(NOW, tick=False):
        clock = MovableClock()
        clock.forward(timedelta(hours=1))
        clock.forward(timedelta(hours=2))
        assert clock.now() == NOW + timedelta(hours=3)


def test_it_never_moves_back() -> None:
    with time_machine.travel(NOW, tick=False):
        clock = MovableClock()
        with pytest.raises(ValueError, match="forward"):
            clock.forward(timedelta(seconds=-1))
        assert clock.now() == NOW
