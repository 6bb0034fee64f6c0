"""How fast the workbench is in a browser: headless Chromium, the figures of one run side by side.

`python -m benchmarks web`: one transcript of 5,000 turns under 10,000 overlapping codings, then the pages of a
study of 200 interviews and 50,000 codings. Taguette shows a smaller layer beside ours where it is installed
(MADANG_TAGUETTE=/…/bin/taguette), for it needs half an hour for this one.
"""

import gzip
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks import corpora, taguette_page
from benchmarks.dense import dense, project_of
from benchmarks.run import timed
from madang.api.pages import WEB
from madang.workbench import coding, sources
from madang.workbench.project import Project, new

CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
SMALLER = 500
"""Codings that Taguette is asked to show."""


def run() -> None:
    """All of it."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        reading(browser)
        elsewhere(browser)
        beside_taguette(browser)
        pages(browser)
        browser.close()


def say(what: str, seconds: float, target: str) -> None:
    """One line of the answer."""
    print(f"  {what:52} {seconds * 1000:8.0f} ms   {target}", flush=True)


@contextmanager
def serving(place: str) -> Iterator[str]:
    """The address of `madang serve`, started as a person starts it; says how long that took."""
    begun = time.perf_counter()
    command = [sys.executable, "-m", "madang", "serve", place, "--no-browser", "--who", "A"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:
        try:
            assert running.stdout is not None
            address = next(line.strip() for line in running.stdout if "/enter/" in line)
            say("madang serve: address printed", time.perf_counter() - begun, "")
            yield address
        finally:
            running.terminate()


def opened(browser: Any, address: str) -> Any:
    """A window that has been let in."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.set_default_timeout(120_000)
    page.goto(address)
    page.locator("main h1").first.wait_for()
    return page


def reading(browser: Any) -> None:
    """The page on which people code, at the size that stops other programs."""
    print("\none transcript of 5,000 turns, 10,000 overlapping codings")
    with tempfile.TemporaryDirectory() as folder:
        project = project_of(dense(5_000, 10_000), Path(folder))
        source = next(iter(project.corpus().sources))
        place = project.place
        project.close()
        begun = time.perf_counter()
        with serving(place) as address:
            page = opened(browser, address)
            say("start to a usable page", time.perf_counter() - begun, "asked: 2,000")
            where = address.partition("/enter")[0] + f"/read/{source}"
            seen = [visible(page, where) for _ in range(3)]
            say(
                "codings visible after navigation, first / later",
                seen[0],
                f"later {min(seen[1:]) * 1000:.0f}; asked: 1,000",
            )
            frames = scrolled(page)
            say("scrolling, frames: median", statistics.median(frames), "")
            say("scrolling, frames: 95th of 100", sorted(frames)[int(len(frames) * 0.95)], "asked: 50")
            shown, stored = applied(page)
            say("a code applied: shown", shown, "asked: 50")
            say("a code applied: stored", stored, "asked: 150")


def marked(page: Any, name: str) -> None:
    """Wait until the page has set a mark; asked again and again, for its policy lets nothing be evaluated in it.

    Raises `TimeoutError` after a minute.
    """
    until = time.monotonic() + 60
    while not page.evaluate("(name) => performance.getEntriesByName(name).length", name):
        if time.monotonic() > until:
            raise TimeoutError(f"The page never set the mark {name}.")
        time.sleep(0.02)


def visible(page: Any, where: str) -> float:
    """Seconds from navigation until the codings in the window are painted."""
    page.goto(where)
    marked(page, "madang-codings-visible")
    return float(page.evaluate("performance.getEntriesByName('madang-codings-visible')[0].startTime")) / 1000


_SCROLL = """async () => {
  const pane = document.querySelector('.cm-scroller');
  const frames = [];
  let last = performance.now();
  for (let n = 0; n < 240; n += 1) {
    pane.scrollTop += 400;
    await new Promise(requestAnimationFrame);
    const now = performance.now();
    frames.push((now - last) / 1000);
    last = now;
  }
  return frames;
}"""


def scrolled(page: Any) -> list[float]:
    """Seconds of each of 240 frames while half a window is scrolled every frame."""
    return [float(each) for each in page.evaluate(_SCROLL)]


_MARKS = """['pressed', 'madang-shown', 'madang-stored']
  .map((name) => performance.getEntriesByName(name)[0]?.startTime ?? NaN)"""


def applied(page: Any) -> tuple[float, float]:
    """Seconds from the key that applies a code until it is drawn, and until it is stored; the middle of seven."""
    page.evaluate("document.querySelector('.cm-scroller').scrollTop = 20000")
    page.wait_for_timeout(500)
    shown, stored = [], []
    for number in range(7):
        _select(page, number)
        page.evaluate("performance.clearMarks()")
        page.evaluate("addEventListener('keydown', () => performance.mark('pressed'), { capture: true, once: true })")
        page.keyboard.type("mis")
        page.wait_for_timeout(200)
        page.evaluate("performance.clearMarks()")
        page.evaluate("addEventListener('keydown', () => performance.mark('pressed'), { capture: true, once: true })")
        page.keyboard.press("Enter")
        marked(page, "madang-stored")
        marks = page.evaluate(_MARKS)
        shown.append((marks[1] - marks[0]) / 1000)
        stored.append((marks[2] - marks[0]) / 1000)
    return statistics.median(shown), statistics.median(stored)


def elsewhere(browser: Any) -> None:
    """From the key that applies a code until another window of the same text shows it; the middle of five."""
    print("\n500 turns, 500 codings, two windows")
    with tempfile.TemporaryDirectory() as folder:
        project = project_of(dense(500, 500), Path(folder))
        source = next(iter(project.corpus().sources))
        project.close()
        with serving(project.place) as address:
            page, other = opened(browser, address), opened(browser, address)
            for window in (page, other):
                visible(window, address.partition("/enter")[0] + f"/read/{source}")
            say("a code applied: seen in the other", statistics.median(_seen(page, other)), "asked: 1,000")


_COUNT = "document.body.innerText.match(/Mistrust\\s+(\\d+)/)[1]"


def _seen(page: Any, other: Any) -> Iterator[float]:
    for number in range(5):
        _select(page, number)
        page.keyboard.type("mis")
        page.wait_for_timeout(200)
        there, begun = other.evaluate(_COUNT), time.perf_counter()
        page.keyboard.press("Enter")
        while other.evaluate(_COUNT) == there and time.perf_counter() - begun < 60:
            time.sleep(0.01)
        yield time.perf_counter() - begun


def _select(page: Any, number: int) -> None:
    """The first words of a turn: from the start, for at the end of a line the letters would be commands."""
    page.locator(".cm-line").nth(number).click()
    for key in ("Home", "Shift+End"):
        page.keyboard.press(key)


def beside_taguette(browser: Any) -> None:
    """The same smaller layer in both programs, in the same browser."""
    if taguette_page.program() is None:
        print("\nTaguette is not installed (MADANG_TAGUETTE=…/bin/taguette), so it is not run beside.")
        return
    print(f"\n500 turns, {SMALLER} overlapping codings, beside Taguette")
    made = dense(500, SMALLER)
    with tempfile.TemporaryDirectory() as folder:
        with taguette_page.served(Path(folder), made.text, made.places) as theirs:
            page = browser.new_page()
            needed = taguette_page.shown(page, theirs, SMALLER)
            page.close()
        project = project_of(made, Path(folder))
        source = next(iter(project.corpus().sources))
        project.close()
        with serving(project.place) as address:
            ours = visible(opened(browser, address), address.partition("/enter")[0] + f"/read/{source}")
    say("Taguette: all codings visible", needed, "")
    say("Madang: codings visible", ours, f"ratio {needed / ours:.0f}")


PAGES = {
    "pairs": "/pairs",
    "cases and themes": "/themes",
    "search": "/search?q=신뢰",
    "codebook": "/codebook",
    "home": "/",
}
READY = {
    "pairs": "main table td button.number, main table td a",
    "cases and themes": "[role=grid] [role=gridcell], main table td",
    "search": "main .quotation, main mark",
    "codebook": "[role=tree] [role=treeitem], [role=treegrid] [role=row]",
    "home": "main h1",
}


def pages(browser: Any) -> None:
    """The pages that read the whole study, on 200 interviews and 50,000 codings."""
    print("\n200 interviews, 100,000 codings (50,000 plain, 50,000 of statements)")
    with tempfile.TemporaryDirectory() as folder:
        project = study(Path(folder))
        project.close()
        with serving(project.place) as address:
            begun = time.perf_counter()
            page = opened(browser, address)
            say("home, just started", time.perf_counter() - begun, "")
            print(f"  {'first page, compressed':52} {compressed(page):8.0f} kB   asked: 300")
            # What a person finds who has had the workbench open for a moment.
            page.wait_for_timeout(15_000)
            for name, path in PAGES.items():
                first = timed(lambda: content(page, address, path, READY[name]))  # noqa: B023
                again = timed(lambda: content(page, address, path, READY[name]))  # noqa: B023
                say(f"{name}: content, first time / again", first, f"again {again * 1000:.0f}; asked: 500")


def compressed(page: Any) -> float:
    """Kilobytes of everything the page has loaded, had it been compressed on the way."""
    names = page.evaluate("performance.getEntriesByType('resource').map((each) => new URL(each.name).pathname)")
    built = [WEB / name.removeprefix("/") for name in {*names, "/index.html"} if not name.startswith("/api/")]
    return sum(len(gzip.compress(each.read_bytes())) for each in built) / 1000


def content(page: Any, address: str, path: str, ready: str) -> None:
    """Go there and wait for what the page is about."""
    page.goto(address.partition("/enter")[0] + path)
    page.locator(ready).first.wait_for()


def study(folder: Path) -> Project:
    """The study M of the other benchmarks, made and coded."""
    corpora.make(folder, corpora.SIZES["M"])
    project = new(str(folder / "study.madang"), who="A")
    sources.import_files(project, sorted((folder / "docs").iterdir()), speakers=folder / "speakers.csv")
    for name in ("study", "codings", "statements"):
        coding.code_files(project, [folder / f"{name}.jsonl"])
    return project
