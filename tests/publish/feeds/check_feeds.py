"""Reads feeds as subscribers' programs do. In: {path: text}. Out: {path: what was read}."""

import json
import sys
from xml.parsers import expat

asked = json.load(sys.stdin)


def with_expat(text):
    parser = expat.ParserCreate()
    parser.Parse(text.encode("utf-8", "surrogatepass"), True)
    return "ok"


def with_feedparser(text):
    import feedparser

    feed = feedparser.parse(text.encode("utf-8", "surrogatepass"))
    return {
        "bozo": bool(feed.bozo) and str(feed.get("bozo_exception")),
        "title": feed.feed.get("title"),
        "image": feed.feed.get("image", {}).get("href"),
        "owner": feed.feed.get("publisher_detail", {}).get("name"),
        "email": feed.feed.get("publisher_detail", {}).get("email"),
        "entries": [{"id": e.get("id"), "title": e.get("title"), "summary": e.get("summary"), "author": e.get("author")} for e in feed.entries],
    }


def with_icalendar(text):
    from icalendar import Calendar

    calendar = Calendar.from_ical(text.encode("utf-8", "surrogatepass"))
    return {
        "name": str(calendar.get("X-WR-CALNAME")),
        "errors": [str(error) for component in calendar.walk() for error in component.errors],
        "events": [
            {
                "uid": str(event["UID"]),
                "summary": str(event["SUMMARY"]),
                "description": str(event["DESCRIPTION"]),
                "start": event["DTSTART"].dt.isoformat(),
                "end": event["DTEND"].dt.isoformat(),
                "rule": event["RRULE"].to_ical().decode() if "RRULE" in event else None,
            }
            for event in calendar.walk("VEVENT")
        ],
    }


readers = {"expat": with_expat, "feedparser": with_feedparser, "icalendar": with_icalendar}
read = readers[asked["reader"]]
json.dump({path: read(text) for path, text in asked["feeds"].items()}, sys.stdout)
