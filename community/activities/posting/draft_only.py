"""Only a draft can be changed or posted; what was posted says where it is by now."""

from community.activities.models import Activity, ActivityState, AlreadyPosted, LeavesSoon, WaitsForColleague

_REFUSALS = {ActivityState.LEAVING: LeavesSoon, ActivityState.WAITING: WaitsForColleague}


def refuse_unless_draft(activity: Activity) -> None:
    """Go on with a draft only.

    Raises:
        AlreadyPosted: it is none (any more); the subclasses LeavesSoon and WaitsForColleague say what it is.
    """
    if activity.state is not ActivityState.DRAFT:
        raise _REFUSALS.get(activity.state, AlreadyPosted)
