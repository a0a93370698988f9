"""Occurrences of rules by python-dateutil, as an oracle. Reads a JSON list on stdin, writes lists of local ISO minutes."""

import json
import sys
from datetime import datetime, timedelta, timezone

from dateutil.rrule import rrulestr

VIETNAM = timezone(timedelta(hours=7))


def end_of(text):
    """UNTIL of RFC 5545: a whole day, an instant in UTC, or one in local time."""
    if "T" not in text:
        return datetime.strptime(text, "%Y%m%d").replace(hour=23, minute=59, tzinfo=VIETNAM)
    moment = datetime.strptime(text.rstrip("Z"), "%Y%m%dT%H%M%S")
    return moment.replace(tzinfo=timezone.utc if text.endswith("Z") else VIETNAM)


def occurrences(case):
    parts = dict(part.split("=") for part in case["rule"].split(";"))
    until = parts.pop("UNTIL", None)
    count = int(parts["COUNT"]) if "COUNT" in parts else None
    rule = ";".join(f"{name}={value}" for name, value in parts.items())
    found = set()
    for time in case["times"]:
        start = datetime.fromisoformat(f"{case['date']}T{time}:00").replace(tzinfo=VIETNAM)
        text = rule if until is None else f"{rule};UNTIL={end_of(until).astimezone(timezone.utc):%Y%m%dT%H%M%SZ}"
        # The first day always has its posts, like an RDATE.
        found |= {start, *rrulestr(text, dtstart=start)}
    ordered = sorted(found)
    counted = ordered if count is None else ordered[:count]
    excepted = set(case["except"])
    return [f"{moment:%Y-%m-%dT%H:%M}" for moment in counted if f"{moment:%Y-%m-%d}" not in excepted]


json.dump([occurrences(case) for case in json.load(sys.stdin)], sys.stdout)
